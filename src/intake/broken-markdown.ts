import type { Node } from 'unist';
import type { Finding } from '../model/finding.ts';
import { deepest } from './find-nodes.ts';
import { problem } from './problem.ts';

/** A body that cannot be read as MDX: what the parser said, in a teacher's words, at the place it names. */
export function brokenMarkdown(file: string, body: string, cause: unknown, before: number): Finding {
  const said = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
  const at = /(\d+):(\d+)/u.exec(said);
  const line = Number(at?.[1] ?? 1);
  const column = Number(at?.[2] ?? 1);
  const sign = /[<{}]/u.exec((body.split('\n')[line - 1] ?? '').slice(column - 1, column + 1))?.[0];
  const wording = {
    message: `${whatIsWrong(said, sign)} The text of this unit could not be read.`,
    advice:
      'In an .mdx file `<` begins a component and `{` begins code. Write `\\<` or `\\{` for the signs themselves, or rename the file to end in .md.',
    found: said,
  };
  return problem('content/broken-markdown', file, wording, line + before, column);
}

function whatIsWrong(said: string, sign: string | undefined): string {
  const tag = /<\/?[A-Za-z][\w.]*>?/u.exec(said)?.[0];
  if (/clos(?:ing|ed)/u.test(said) && tag !== undefined)
    return `The component \`${tag}\` is opened and never closed, or closed and never opened.`;
  if (sign === '<') return 'This `<` does not begin a component.';
  if (sign === undefined) return 'Something here is not MDX.';
  return 'A brace here is opened and never closed, or closed and never opened.';
}

/** A body whose quotes or lists stand inside one another beyond reason. */
export function tooDeep(file: string, node: Node, before: number): Finding {
  const wording = {
    message: `Quotes, lists or passages stand inside one another more than ${deepest} deep. The text of this unit could not be read.`,
    advice: 'Look for a row of `>` or of dashes that should not be there.',
  };
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return problem('content/broken-markdown', file, wording, line + before, column);
}
