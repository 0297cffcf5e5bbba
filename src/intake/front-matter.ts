import matter from 'gray-matter';
import type { Finding } from '../model/finding.ts';
import { parseYaml } from './parse-yaml.ts';
import { problem } from './problem.ts';

/** A Markdown file taken apart. `before` is the number of lines of the file before the body. */
export interface FrontMatter {
  readonly yaml: string;
  readonly value: unknown;
  readonly body: string;
  readonly before: number;
}

/** Lines of the file before the YAML: the opening `---`. */
export const linesBeforeYaml = 1;

class Refused extends Error {}

const refuse = {
  parse(): never {
    throw new Refused('Only YAML front matter is read.');
  },
};
const engines = { js: refuse, javascript: refuse, json: refuse, coffee: refuse, toml: refuse };

/** Splits a unit into front matter and body. Nothing but YAML is ever parsed; nothing is ever run. */
export function splitFrontMatter(file: string, text: string): FrontMatter | Finding {
  const asked = /^\uFEFF?---[^\S\n]*([^\s-][^\n]*)/u.exec(text)?.[1]?.trim();
  if (asked !== undefined && asked !== 'yaml') return otherLanguage(file, asked);
  if (!/^\uFEFF?---[^\S\n]*(?:yaml)?[^\S\n]*\r?\n/u.test(text)) return missing(file);
  if (!/\n---/u.test(text)) return neverClosed(file);
  let finding: Finding | undefined;
  const yamlEngine = {
    parse(yaml: string): object {
      const parsed = parseYaml(file, yaml.replace(/^\r?\n/u, ''), linesBeforeYaml);
      if ('finding' in parsed) {
        finding = parsed.finding;
        return {};
      }
      // gray-matter wants an object; whatever else was written goes on as it is and is refused by the schema.
      return { value: parsed.value };
    },
  };
  const {
    data,
    content,
    matter: raw,
  } = matter(text, { language: 'yaml', engines: { ...engines, yaml: yamlEngine } });
  if (finding !== undefined) return finding;
  if (!('value' in data)) return empty(file);
  const before = countLines(text.slice(0, text.length - content.length));
  return { yaml: raw.replace(/^\r?\n/u, ''), value: data['value'] ?? {}, body: content, before };
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function otherLanguage(file: string, asked: string): Finding {
  return problem(
    'content/front-matter-language',
    file,
    {
      message: `The front matter asks to be read as “${asked}”. Pierglass reads YAML only and never runs code from content.`,
      advice: 'Make the first line `---` and write the fields below it as YAML.',
      expected: '---',
      found: `---${asked}`,
    },
    1,
    4,
  );
}

function neverClosed(file: string): Finding {
  return problem('content/missing-front-matter', file, {
    message: 'The front matter is never closed, so it cannot be told from the text below it.',
    advice: 'Write a line `---` after the last field.',
    expected: '---',
  });
}

function empty(file: string): Finding {
  return problem(
    'content/missing-front-matter',
    file,
    {
      message: 'The front matter is empty, so nothing is known about this unit.',
      advice: 'Write title, subject, year and lessons between the two lines `---`.',
      expected: 'fields',
      found: 'nothing',
    },
    1 + linesBeforeYaml,
  );
}

function missing(file: string): Finding {
  return problem('content/missing-front-matter', file, {
    message: 'This unit does not begin with front matter, so nothing is known about it.',
    advice:
      'Begin the file with a line `---`, then title, subject, year and lessons, then another line `---`.',
    expected: '---',
  });
}
