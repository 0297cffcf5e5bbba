import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import type { Finding } from '../model/finding.ts';
import { problem } from './problem.ts';

/** Parsed YAML, still untrusted, or what is wrong with it. */
export type Parsed = { readonly value: unknown } | { readonly finding: Finding };

/**
 * Parses YAML 1.2 (core schema: dates stay text). `before` is the number of lines of the file before it.
 * js-yaml reads the sound files, several times faster; `yaml` is asked where a broken one breaks.
 */
export function parseYaml(file: string, yaml: string, before: number): Parsed {
  try {
    return { value: load(yaml, { schema: CORE_SCHEMA, maxAliases: 0 }) ?? {} };
  } catch (cause) {
    return { finding: tabIn(file, yaml, before) ?? brokenAt(file, yaml, before, cause) };
  }
}

function tabIn(file: string, yaml: string, before: number): Finding | undefined {
  const lines = yaml.split('\n');
  const at = lines.findIndex((line) => /^ *\t/u.test(line));
  if (at < 0) return undefined;
  return problem(
    'content/tab',
    file,
    {
      message: 'This line begins with a tab. YAML allows only spaces there.',
      advice: 'Replace the tab with two spaces. Most editors can do this for the whole file.',
      expected: 'spaces',
      found: 'a tab',
    },
    at + 1 + before,
    (lines[at] ?? '').indexOf('\t') + 1,
  );
}

function brokenAt(file: string, yaml: string, before: number, cause: unknown): Finding {
  const lines = new LineCounter();
  const error = parseDocument(yaml, { lineCounter: lines, logLevel: 'silent' }).errors[0];
  const place = error === undefined ? markOf(cause) : lines.linePos(error.pos[0]);
  const said = error?.message.split('\n')[0] ?? (cause instanceof Error ? cause.message.split('\n')[0] : '');
  return problem(
    'content/broken-yaml',
    file,
    {
      message: `This is not valid YAML, so the file could not be read: ${plain(said ?? '')}.`,
      advice:
        'Look at this line and the one above it: a missing quote or bracket, a colon inside text that needs quotes round it, or spaces that do not line up.',
    },
    place.line + before,
    place.col,
  );
}

function markOf(cause: unknown): { line: number; col: number } {
  if (!(cause instanceof YAMLException)) return { line: 1, col: 1 };
  return { line: (cause.mark?.line ?? 0) + 1, col: (cause.mark?.column ?? 0) + 1 };
}

function plain(message: string): string {
  return message.replace(/ at line \d+, column \d+:?$/u, '').replace(/[.:]$/u, '');
}
