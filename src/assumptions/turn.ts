import { instructions } from './asking.ts';
import { mark, type Words } from './words.ts';

/** How a word may turn a sentence to pupils. */
const turn = {
  /** It speaks to them: you, your. */
  you: 1,
  /** It speaks of them: pupils, children. */
  pupils: 2,
  /** An instruction, at the beginning of a sentence or after a word that leads to one. */
  instruction: 4,
  /** What may stand before an instruction in the middle of a sentence. */
  leading: 8,
} as const;

/** Words between pupils and what they are told to do: “Pupils are asked to bring”. */
const mostBetween = 5;

/** The forms by which a sentence may turn to pupils, and how. */
export const turningForms: ReadonlyMap<string, number> = addUp([
  ...forms('you your yours yourself yourselves', turn.you),
  ...forms('pupil pupils children student students learners everyone everybody class', turn.pupils),
  ...instructions.map((word) => [word, turn.instruction] as const),
  ...forms('and or then now please also next homework', turn.leading),
]);

function forms(words: string, kind: number): readonly (readonly [string, number])[] {
  return words.split(' ').map((word) => [word, kind] as const);
}

function addUp(kinds: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [form, kind] of kinds) sums.set(form, (sums.get(form) ?? 0) | kind);
  return sums;
}

/** How a sentence may turn to pupils with a form. */
interface Turns {
  readonly turnOf: (form: number) => number;
}

/**
 * The sentences that turn to pupils, by their words: one that begins with an instruction, one that speaks to them and
 * asks or tells, one that says what they do. No other sentence can hold a demand.
 */
export function findTurns(words: Words, turns: Turns): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let from = 0;
  for (let at = 1; at <= words.count; at++) {
    if (at < words.count && !((words.marks[at] ?? 0) & mark.sentence)) continue;
    if (isTurned(words, turns, from, at)) found.push([from, at]);
    from = at;
  }
  return found;
}

function isTurned(words: Words, turns: Turns, from: number, to: number): boolean {
  let you = false;
  let told = false;
  let pupils = -mostBetween - 1;
  let before: number = turn.leading;
  for (let at = from; at < to; at++) {
    const kind = turns.turnOf(words.forms[at] ?? -1);
    if (kind & turn.instruction) {
      if (at === from || at - pupils <= mostBetween) return true;
      if (before & (turn.leading | turn.you) || (words.marks[at] ?? 0) & (mark.comma | mark.broken))
        told = true;
    }
    if (kind & turn.you) you = true;
    else if (kind & turn.pupils) pupils = at;
    if (you && told) return true;
    before = kind;
  }
  return you && endsInQuestion(words, to);
}

function endsInQuestion(words: Words, to: number): boolean {
  const end = words.ends[to - 1] ?? 0;
  return words.text.slice(end, end + 3).includes('?');
}
