import type { Words } from './words.ts';

/** Words of a phrase as numbers; a number stands for all the forms of one word. */
export type Sequence = readonly number[];

/** Which words a form may be of. */
export interface WordsOfForms {
  readonly wordsOf: (form: number) => readonly number[];
}

/** A phrase that tells what other words mean. */
export interface Cue {
  readonly words: Sequence;
  /** It shares no word with the entry's own phrases, so it need only stand in the same sentence. */
  readonly apart: boolean;
}

/** Cues by their first word. */
export type Cues = ReadonlyMap<number, readonly Cue[]>;

/** Is there a cue between two words that `accepts` takes? */
export function hasCue(
  words: Words,
  vocabulary: WordsOfForms,
  cues: Cues,
  [from, to]: readonly [number, number],
  accepts: (cue: Cue, from: number) => boolean,
): boolean {
  for (let at = from; at < to; at++) {
    for (const word of vocabulary.wordsOf(words.forms[at] ?? -1)) {
      const found = cues
        .get(word)
        ?.some(
          (cue) =>
            at + cue.words.length <= to && standsAt(words, vocabulary, cue.words, at) && accepts(cue, at),
        );
      if (found === true) return true;
    }
  }
  return false;
}

function standsAt(words: Words, vocabulary: WordsOfForms, sequence: Sequence, at: number): boolean {
  return sequence.every((word, offset) => vocabulary.wordsOf(words.forms[at + offset] ?? -1).includes(word));
}
