import { describe, expect, it } from 'vitest';
import { checkBody } from './check-body.ts';
import { parseMarkdown } from './parse-markdown.ts';

function check(text: string, mdx = false): string[] {
  return checkBody(parseMarkdown(text, mdx), 'a.md', 10).findings.map(
    ({ place, rule, found }) =>
      `${place.line}:${place.column} ${rule}${found === undefined ? '' : ` ${found}`}`,
  );
}

describe('checkBody', () => {
  it('notes which texts extracts name, and where', () => {
    const tree = parseMarkdown(
      'Text.\n\n:::extract{text=refugee-boy}\nText.\n:::\n\n:::task\nWrite.\n:::',
      false,
    );
    expect(checkBody(tree, 'a.md', 10).extracts).toEqual([{ text: 'refugee-boy', line: 13, column: 1 }]);
  });

  it.each(['extract', 'task', 'assessment', 'staff'])('knows :::%s', (name) => {
    expect(check(`:::${name}\nText.\n:::`)).toEqual([]);
  });

  it('reports passages of another kind, counting from the first line of the file', () => {
    expect(check('Text.\n\n:::tsk\nText.\n:::')).toEqual(['13:1 content/unknown-directive tsk']);
  });

  it('takes times and ratios for text', () => {
    expect(check('At 10:30 the ratio is 2:3, and ::so is this.')).toEqual([]);
  });

  it('knows the components, and comments in braces', () => {
    expect(
      check(
        '<Timeline>\n\n<Moment when="1948">Landing</Moment>\n\n</Timeline>\n\n{/* a note */}\n\n<Picture src="a.png" alt="A" />',
        true,
      ),
    ).toEqual([]);
  });

  it.each([
    ['<Timline>\n\nText.\n\n</Timline>', '11:1 content/unknown-component Timline'],
    ['Some <b>bold</b> text.', '11:6 content/unknown-component b'],
    ['<>Text.</>', '11:1 content/unknown-component '],
    ["import { a } from 'b';\n\nText.", '11:1 content/code-in-content'],
    ['export const a = 1;\n\nText.', '11:1 content/code-in-content'],
    ['Text {1 + 1} text.', '11:6 content/code-in-content'],
    ['{process.exit(1)}', '11:1 content/code-in-content'],
    ['<Picture alt={process.env.HOME} />', '11:1 content/code-in-content'],
    ['<Picture {...process.env} />', '11:1 content/code-in-content'],
  ])('refuses %j in MDX', (text, expected) => {
    expect(check(text, true)).toEqual([expected]);
  });

  it('leaves braces and angle brackets alone in Markdown', () => {
    expect(check('Text {1 + 1} and 3 < 5.')).toEqual([]);
  });

  it('refuses what nests beyond reason, and nothing shallower', () => {
    expect(check('> '.repeat(97) + 'Text.')).toEqual([]);
    expect(check('> '.repeat(5000) + 'Text.')).toEqual([
      expect.stringMatching(/^11:\d+ content\/broken-markdown$/u),
    ]);
  });
});
