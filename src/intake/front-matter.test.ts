import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

function split(text: string) {
  const result = splitFrontMatter('a.md', text);
  return 'rule' in result ? `${result.place.line}:${result.place.column} ${result.rule}` : result;
}

describe('splitFrontMatter', () => {
  it('parts fields from text and counts the lines between', () => {
    expect(split('---\ntitle: A\n---\n\nText.\n')).toEqual({
      yaml: 'title: A',
      value: { title: 'A' },
      body: '\nText.\n',
      before: 3,
    });
  });

  it.each([
    '---\r\ntitle: A\r\n---\r\nText.\r\n',
    '---yaml\ntitle: A\n---\nText.\n',
    '--- \ntitle: A\n---\nText.\n',
    '\uFEFF---\ntitle: A\n---\nText.\n',
  ])('reads %j', (text) => {
    expect(split(text)).toMatchObject({ value: { title: 'A' }, before: 3 });
  });

  it('leaves lines `---` in the text alone', () => {
    expect(split('---\ntitle: A\n---\nOne\n\n---\n\nTwo\n')).toMatchObject({ body: 'One\n\n---\n\nTwo\n' });
  });

  it.each([
    'js',
    'javascript',
    'json',
    'coffee',
    'toml',
    'JS',
    ' js',
    '\tjs',
    'yml',
    'constructor',
    '__proto__',
    ' yaml js',
  ])('refuses the language %j and runs nothing', (language) => {
    expect(split(`---${language}\n{ title: (globalThis.pierglassRan = true) }\n---\n`)).toBe(
      '1:4 content/front-matter-language',
    );
    expect(Reflect.has(globalThis, 'pierglassRan')).toBe(false);
  });

  it.each([
    ['', '1:1 content/missing-front-matter'],
    ['# Text', '1:1 content/missing-front-matter'],
    ['\n---\ntitle: A\n---\n', '1:1 content/missing-front-matter'],
    ['---', '1:1 content/missing-front-matter'],
    ['----\ntitle: A\n----\n', '1:1 content/missing-front-matter'],
    ['---\ntitle: A\n', '1:1 content/missing-front-matter'],
    ['---\n---\nText.', '2:1 content/missing-front-matter'],
    ['---\n# only a note\n---\n', '2:1 content/missing-front-matter'],
    ['---\ntitle: "A\n---\n', '2:8 content/broken-yaml'],
  ])('reports %j at %s', (text, expected) => {
    expect(split(text)).toBe(expected);
  });
});
