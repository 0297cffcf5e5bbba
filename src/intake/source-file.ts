import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { compareText } from '../model/finding.ts';
import { problem } from './problem.ts';

/** A text file of the trust: its path from the root with forward slashes, and what it says. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What the reader found in a folder. */
export interface FoundFiles {
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

const largest = 1_000_000;
const readable = /\.(?:ya?ml|mdx?)$/u;

/** Files that are nobody's content: hidden ones, and notes for whoever looks into the folder. */
const passedOver = /^\.|^node_modules$|^readme\.mdx?$/iu;

/** Finds and reads every YAML and Markdown file below `folders` of `root`, in the order of their paths. */
export function readFolders(root: string, folders: readonly string[]): FoundFiles {
  const findings: Finding[] = [];
  const files: SourceFile[] = [];
  const inside = realpathSync(root);
  for (const path of folders
    .flatMap((folder) => findTop(root, folder, inside, findings))
    .toSorted(compareText)) {
    const read = readText(root, path);
    if (typeof read === 'string') files.push({ path, text: read });
    else findings.push(read);
  }
  return { files, findings };
}

function findTop(root: string, folder: string, inside: string, findings: Finding[]): string[] {
  const at = join(root, folder);
  if (statSync(at, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const led = whereItLeads(at, inside);
  if (led === 'inside') return findFiles(root, folder, inside, findings);
  findings.push(notFollowed(folder, led));
  return [];
}

function findFiles(root: string, folder: string, inside: string, findings: Finding[]): string[] {
  return listFolder(root, folder, findings)
    .filter((item) => !passedOver.test(item.name))
    .flatMap((item) => {
      const path = `${folder}/${item.name}`;
      if (item.isSymbolicLink()) return followLink(root, path, inside, findings);
      if (item.isDirectory()) return findFiles(root, path, inside, findings);
      // A pipe or a device named like a unit would be waited for without end.
      return item.isFile() && readable.test(item.name) ? [path] : [];
    });
}

function listFolder(root: string, folder: string, findings: Finding[]): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (cause) {
    findings.push(unreadable(folder, cause));
    return [];
  }
}

/** A link to a file inside the trust's folder is read; anything else is reported. */
function followLink(root: string, path: string, inside: string, findings: Finding[]): string[] {
  const led = whereItLeads(join(root, path), inside);
  const isFile = led === 'inside' && statSync(join(root, path)).isFile();
  if (isFile) return readable.test(path) ? [path] : [];
  findings.push(notFollowed(path, led));
  return [];
}

type Leads = 'inside' | 'outside' | 'nowhere';

function whereItLeads(path: string, inside: string): Leads {
  try {
    const way = relative(inside, realpathSync(path));
    return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? 'outside' : 'inside';
  } catch {
    return 'nowhere';
  }
}

const leads: Readonly<Record<Leads, string>> = {
  outside: 'This is a link to a place outside the trust’s folder, so it was not followed.',
  inside: 'This is a link to a folder, so it was not followed: what is in it would be read twice.',
  nowhere: 'This is a link to something that is not there.',
};

function notFollowed(path: string, led: Leads): Finding {
  return problem(led === 'outside' ? 'content/outside-root' : 'content/unreadable', path, {
    message: leads[led],
    advice: led === 'inside' ? 'Remove the link.' : 'Copy the file here instead of linking to it.',
  });
}

function unreadable(path: string, cause: unknown): Finding {
  const code: unknown =
    typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  const why =
    code === 'EACCES' || code === 'EPERM'
      ? 'you may not open it'
      : `the computer says ${String(code ?? cause)}`;
  return problem('content/unreadable', path, {
    message: `This could not be read: ${why}.`,
    advice: 'Check that it is there and that you may open it.',
  });
}

function readText(root: string, path: string): string | Finding {
  let bytes: Uint8Array;
  try {
    if (statSync(join(root, path)).size > largest) return tooLarge(path);
    bytes = readFileSync(join(root, path));
  } catch (cause) {
    return unreadable(path, cause);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return notUtf8(path, bytes);
  }
}

function tooLarge(path: string): Finding {
  return problem('content/too-large', path, {
    message: 'The file is over 1 MB, which is more than a unit or a list can need. It was not read.',
    advice: 'Move pictures and documents out of it, or split it into several files.',
  });
}

function notUtf8(path: string, bytes: Uint8Array): Finding {
  const { line, column } = firstBroken(bytes);
  const wording = {
    message:
      'A letter here is not written as UTF-8, so names with accents would come out as nonsense. The file was not read.',
    advice: 'Save the file again and choose the encoding UTF-8.',
    expected: 'UTF-8',
  };
  return problem('content/not-utf8', path, wording, line, column);
}

/** Line and column of the first letter that could not be decoded. */
function firstBroken(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  const text = new TextDecoder('utf-8').decode(bytes);
  const before = text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
