import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basesOf, formsOf, type WordClass } from './inflect.ts';
import { shippedLexicon } from './testing.ts';
import { Vocabulary } from './vocabulary.ts';
import { createWordReader, normalWords } from './words.ts';

const kinds: readonly WordClass[] = ['exact', 'noun', 'verb', 'any'];

function formNumber(vocabulary: Vocabulary, form: string): number {
  return createWordReader(vocabulary)(form).forms[0] ?? -1;
}

describe('words and their forms', () => {
  const patterns = shippedLexicon().flatMap((entry) => entry.match);
  const words = new Set(
    patterns.flatMap((each) =>
      normalWords(typeof each === 'string' ? each : 'phrase' in each ? each.phrase : each.lemma),
    ),
  );

  it('every form of every word of the lexicon leads back to it', () => {
    for (const word of words)
      for (const form of formsOf(word, 'any')) expect(basesOf(form), `${form} of ${word}`).toContain(word);
  });

  it('so do the forms of words nobody has thought of', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeiouybdfgkmnstvxz'), minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(letters, (word) => formsOf(word, 'any').every((form) => basesOf(form).includes(word))),
      { numRuns: 2000 },
    );
  });

  it('a form has the words that it is a form of, whichever of them is told first', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...[...words].filter((word) => /^[a-z]+$/u.test(word))),
        fc.constantFrom(...kinds),
        fc.boolean(),
        (word, kind, textFirst) => {
          const vocabulary = new Vocabulary();
          const read = () => formsOf(word, 'any').map((form) => formNumber(vocabulary, form));
          if (textFirst) read();
          const number = vocabulary.word(word, kind);
          const known = read().map((form) => vocabulary.wordsOf(form).includes(number));
          expect(known).toEqual(formsOf(word, 'any').map((form) => formsOf(word, kind).includes(form)));
        },
      ),
    );
  });
});

describe('forms', () => {
  it('are the same whatever their case, accents and apostrophes', () => {
    const vocabulary = new Vocabulary();
    const numbers = ['café', 'CAFE', 'cafe\u0301', 'Cafe'].map((form) => formNumber(vocabulary, form));
    expect(new Set(numbers).size).toBe(1);
    expect(formNumber(vocabulary, 'cafes')).not.toBe(numbers[0]);
  });

  it('keep their numbers when there are very many', () => {
    const vocabulary = new Vocabulary();
    const forms = Array.from({ length: 20_000 }, (_, at) => `w${at}`);
    const first = forms.map((form) => formNumber(vocabulary, form));
    expect(new Set(first).size).toBe(forms.length);
    expect(forms.map((form) => formNumber(vocabulary, form))).toEqual(first);
  });

  it('of a list are forms of one word', () => {
    const vocabulary = new Vocabulary();
    const whose = vocabulary.oneOf('(whose)', ['my', 'your']);
    expect(vocabulary.wordsOf(formNumber(vocabulary, 'Your'))).toEqual([whose]);
    expect(vocabulary.oneOf('(whose)', ['my', 'your'])).toBe(whose);
  });
});
