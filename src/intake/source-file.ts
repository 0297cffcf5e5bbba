import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
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

/** Finds and reads every YAML and Markdown file below `folders` of `root`, in the order of their paths. */
export function readFolders(root: string, folders: readonly string[]): FoundFiles {
  const findings: Finding[] = [];
  const files: SourceFile[] = [];
  const inside = realpathSync(root);
  for (const path of folders.flatMap((folder) => findFiles(root, folder, inside, findings)).toSorted(compareText)) {
    const read = readText(root, path);
    if (typeof read === 'string') files.push({ path, text: read });
    else findings.push(read);
  }
  return { files, findings };
}

function findFiles(root: string, folder: string, inside: string, findings: Finding[]): string[] {
  const at = join(root, folder);
  if (statSync(at, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(at, { withFileTypes: true })
    .filter((item) => !item.name.startsWith('.') && item.name !== 'node_modules')
    .flatMap((item) => {
      const path = `${folder}/${item.name}`;
      if (item.isSymbolicLink() && !staysInside(join(root, path), inside)) {
        findings.push(outside(path));
        return [];
      }
      const kind = item.isSymbolicLink() ? statSync(join(root, path)) : item;
      if (kind.isDirectory()) return item.isSymbolicLink() ? [] : findFiles(root, path, inside, findings);
      return readable.test(item.name) ? [path] : [];
    });
}

function staysInside(path: string, inside: string): boolean {
  try {
    const way = relative(inside, realpathSync(path));
    return way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith(sep);
  } catch {
    return false;
  }
}

function outside(path: string): Finding {
  return problem('content/outside-root', path, {
    message: 'This is a link to a place outside the trust’s folder, so it was not followed.',
    advice: 'Copy the file here instead of linking to it.',
  });
}

function readText(root: string, path: string): string | Finding {
  let bytes: Uint8Array;
  try {
    if (statSync(join(root, path)).size > largest) return tooLarge(path);
    bytes = readFileSync(join(root, path));
  } catch (cause) {
    return problem('content/unreadable', path, {
      message: `The file could not be read (${cause instanceof Error ? cause.message : String(cause)}).`,
      advice: 'Check that the file exists and that you may open it.',
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return notUtf8(path, bytes);
  }
}

function tooLarge(path: string): Finding {
  return problem('content/too-large', path, {
    message: 'The file is over 1 MB, which is more than a unit or a list can need.',
    advice: 'Move pictures and documents out of it, or split it into several files.',
  });
}

function notUtf8(path: string, bytes: Uint8Array): Finding {
  const line = firstBrokenLine(bytes);
  return problem(
    'content/not-utf8',
    path,
    {
      message: `Line ${line} holds letters that are not written as UTF-8.`,
      advice: 'Save the file again and choose the encoding UTF-8.',
    },
    line,
  );
}

function firstBrokenLine(bytes: Uint8Array): number {
  const lines = new TextDecoder('utf-8').decode(bytes).split('\n');
  return lines.findIndex((line) => line.includes('\uFFFD')) + 1 || 1;
}
