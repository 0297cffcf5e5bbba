import { instructions } from './asking.ts';
import { mark, type Words } from './words.ts';

/** How a word may turn a sentence to pupils. */
const turn = {
  /** It speaks to them: you, your. */
  you: 1,
  /** An instruction, at the beginning of a sentence or after a word that leads to one. */
  instruction: 2,
  /** What may stand before an instruction: and, then; or before what pupils do: pupils, they. */
  leading: 4,
} as const;

const leading = 'and or then now please also next pupils children students learners they everyone class to can homework week'.split(' ');

/** The forms by which a sentence may turn to pupils, and how. */
export const turningForms: readonly (readonly [string, number])[] = [
  ...['you', 'your', 'yours', 'yourself', 'yourselves', 'their'].map((word) => [word, turn.you] as const),
  ...instructions.map((word) => [word, turn.instruction] as const),
  ...leading.map((word) => [word, turn.leading] as const),
];

/** The next word from `from` on by which a sentence turns to pupils, or -1. Only such sentences can hold a demand. */
export function findTurn(words: Words, turns: Uint8Array, from: number): number {
  for (let at = from; at < words.count; at++) {
    const kind = turns[words.forms[at] ?? -1] ?? 0;
    if (kind & turn.you) return at;
    if (!(kind & turn.instruction)) continue;
    if ((words.marks[at] ?? 0) & (mark.sentence | mark.comma | mark.broken)) return at;
    if ((turns[words.forms[at - 1] ?? -1] ?? 0) & turn.leading) return at;
  }
  return -1;
}
