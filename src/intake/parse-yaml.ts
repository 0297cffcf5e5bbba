import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import {
  isCollection,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLParseError,
} from 'yaml';
import type { Finding } from '../model/finding.ts';
import { problem } from './problem.ts';
import { yamlWords } from './yaml-words.ts';

/** Parsed YAML, still untrusted, or what is wrong with it. */
export type Parsed = { readonly value: unknown } | { readonly finding: Finding };

/**
 * Parses YAML 1.2 (core schema: dates stay text). `before` is the number of lines of the file before it.
 * js-yaml reads the sound files, several times faster; `yaml` is asked where a broken one breaks.
 * Aliases are refused: nothing here needs them, and a few lines of them can stand for gigabytes.
 */
export function parseYaml(file: string, yaml: string, before: number): Parsed {
  if (isEmpty(yaml)) return { finding: empty(file, before) };
  try {
    return { value: load(yaml, { schema: CORE_SCHEMA, maxAliases: 0 }) ?? {} };
  } catch (cause) {
    const broken = whereItBreaks(yaml, cause);
    return { finding: tabIn(file, yaml, before, broken.line) ?? brokenAt(file, broken, before) };
  }
}

function isEmpty(yaml: string): boolean {
  return !/^[^\S\n]*[^\s#]/mu.test(yaml.replace(/^---[^\S\n]*(?:#.*)?$/mu, ''));
}

function empty(file: string, before: number): Finding {
  const wording = {
    message: 'Nothing is written here.',
    advice: 'Write the fields, one a line, as `name: value`.',
    expected: 'fields',
    found: 'nothing',
  };
  return problem('content/missing-field', file, wording, 1 + before);
}

interface Break {
  readonly line: number;
  readonly column: number;
  readonly wording: ReturnType<typeof yamlWords>;
}

function whereItBreaks(yaml: string, cause: unknown): Break {
  const said = cause instanceof YAMLException ? cause.reason : '';
  try {
    const lines = new LineCounter();
    const document = parseDocument(yaml, { lineCounter: lines, logLevel: 'error' });
    const error = document.errors[0];
    const alias = said.includes('maxAliases') ? firstAlias(document) : undefined;
    if (alias !== undefined) {
      const { line, col } = lines.linePos(alias);
      return { line, column: col, wording: yamlWords('BAD_ALIAS', said, '') };
    }
    if (error !== undefined) {
      const offset = offsetOf(error, document, yaml);
      const { line, col } = lines.linePos(offset);
      const what = /^[^:\n]*/u.exec(yaml.slice(offset))?.[0].trim() ?? '';
      return { line, column: col, wording: yamlWords(error.code, error.message.split('\n')[0] ?? '', what) };
    }
  } catch {
    // Nested too deep for a parser that calls itself: what js-yaml said stands.
  }
  const mark = cause instanceof YAMLException ? cause.mark : undefined;
  return {
    line: (mark?.line ?? 0) + 1,
    column: (mark?.column ?? 0) + 1,
    wording: yamlWords(undefined, said, ''),
  };
}

function firstAlias(document: Document): number | undefined {
  let first: number | undefined;
  visit(document, {
    Alias(_, node) {
      first = node.range?.[0];
      return visit.BREAK;
    },
  });
  return first;
}

/** A quote or bracket that is never closed is noticed far below: the place to mend is where it opens. */
function offsetOf(error: YAMLParseError, document: Document, yaml: string): number {
  const [noticed] = error.pos;
  let opened: number | undefined;
  if (/closing ['"]|end with a/u.test(error.message)) {
    visit(document, (_, node) => {
      const opens =
        (isCollection(node) && node.flow === true) ||
        (isScalar(node) && (node.type ?? '').startsWith('QUOTE'));
      if (opens && node.range && node.range[0] <= noticed && node.range[2] >= noticed) opened = node.range[0];
    });
  }
  return opened ?? noticed + (/^ */u.exec(yaml.slice(noticed))?.[0].length ?? 0);
}

/** A tab at the beginning of the line that breaks, or of one beside it. Tabs further off are not what broke. */
function tabIn(file: string, yaml: string, before: number, broken: number): Finding | undefined {
  const lines = yaml.split('\n');
  const at = [broken - 1, broken - 2, broken].find((line) => /^ *\t/u.test(lines[line] ?? ''));
  if (at === undefined) return undefined;
  return problem(
    'content/tab',
    file,
    {
      message: 'This line begins with a tab. YAML allows only spaces there, so the file could not be read.',
      advice: 'Replace the tab with two spaces. Most editors can do this for the whole file.',
      expected: 'spaces',
      found: 'a tab',
    },
    at + 1 + before,
    (lines[at] ?? '').indexOf('\t') + 1,
  );
}

function brokenAt(file: string, { line, column, wording }: Break, before: number): Finding {
  const message = `${wording.message} The file could not be read.`;
  return problem('content/broken-yaml', file, { ...wording, message }, line + before, column);
}
