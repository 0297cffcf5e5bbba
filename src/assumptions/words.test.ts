import { expect, test } from 'vitest';
import { Vocabulary } from './vocabulary.ts';
import { createWordReader, normalWords, sentenceOf, sentenceSpan } from './words.ts';

const vocabulary = new Vocabulary();
for (const word of ['regatta', 'cafe', 'dont', 'king']) vocabulary.word(word, 'exact');
const read = createWordReader(vocabulary);

function sentences(text: string): string[] {
  const words = read(text);
  const found = new Map<number, string>();
  for (let at = 0; at < words.count; at++) {
    const [from, to] = sentenceOf(words, at);
    found.set(from, text.slice(...sentenceSpan(words, from, to)));
  }
  return [...found.values()];
}

test.each([
  ['One. Two!', ['One.', 'Two!']],
  ['Mr. Hall came. P. Smith left.', ['Mr. Hall came.', 'P. Smith left.']],
  ['“Wait!” he said. “No.”', ['“Wait!” he said.', '“No.”']],
  ['It is 3.5 m long.', ['It is 3.5 m long.']],
  ['a heading\n\nA text', ['a heading', 'A text']],
  ['(One.) Two.', ['(One.)', 'Two.']],
])('sentences of %s', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test.each(['regatta', 'Regatta’s', "REGATTA's", 'café', 'cafe\u0301', 'Don’t', 'kings’'])(
  'knows %s, or does not, as its pattern would',
  (word) => {
    const words = read(word);
    expect(words.count).toBe(1);
    expect(vocabulary.wordsOf(words.forms[0] ?? -1).length > 0).toBe(
      ['regatta', 'cafe', 'dont', 'king'].includes(normalWords(word)[0] ?? ''),
    );
  },
);
