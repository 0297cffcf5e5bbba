import { findSequence, type Hit } from './hits.ts';
import type { Matcher } from './matcher.ts';
import { isName } from './name.ts';
import { sentenceOf, wordAt, type Words } from './words.ts';

/** Words of one passage, with what stands around it. */
export interface Surroundings {
  readonly words: Words;
  /** All that stands in the same section, this included. */
  readonly near: () => readonly Words[];
  readonly heading: boolean;
}

/** `other`: the words mean something else here. `weak`: they may well. */
export type Sense = 'plain' | 'weak' | 'other';

/** Decides whether a hit is meant as the lexicon means it. */
export function senseOf(hit: Hit, around: Surroundings, matcher: Matcher): Sense {
  const { words } = around;
  const range = sentenceOf(words, hit.from);
  if (hasOtherSense(hit, words, range, matcher)) return 'other';
  if (isName(hit, words, range, around.heading)) return 'other';
  if (!hasNeed(hit, around, range, matcher)) return 'other';
  return isUnlikely(hit, words) ? 'weak' : 'plain';
}

function hasOtherSense(hit: Hit, words: Words, range: readonly [number, number], matcher: Matcher): boolean {
  return hit.pattern.not.some(({ words: sequence, apart }) => {
    const accepts = (from: number, to: number) => apart || (from < hit.to && hit.from < to);
    return findSequence(words, matcher, sequence, range, accepts) >= 0;
  });
}

function hasNeed(hit: Hit, around: Surroundings, range: readonly [number, number], matcher: Matcher): boolean {
  const { needs, within } = hit.pattern;
  if (needs.length === 0) return true;
  const outside = (from: number, to: number) => to <= hit.from || hit.to <= from;
  if (needs.some((need) => findSequence(around.words, matcher, need, range, outside) >= 0)) return true;
  if (within === 'sentence') return false;
  return around.near().some((words) => {
    const accepts = words.text === around.words.text ? outside : () => true;
    return needs.some((need) => findSequence(words, matcher, need, [0, words.count], accepts) >= 0);
  });
}

const beforeVerbs = new Set('to will would can could shall should must may might i we they he she who cannot'.split(' '));
const beforeNouns = new Set('a an the this that these those my your his her its our their some any no every each another'.split(' '));

/** The soft cue: a noun right after `to`, or a verb right after `the`, is probably another word. */
function isUnlikely(hit: Hit, words: Words): boolean {
  const { pos } = hit.pattern;
  if (hit.from === 0 || pos === undefined || pos === 'adjective') return false;
  const before = wordAt(words, hit.from - 1);
  return pos === 'noun' ? beforeVerbs.has(before) : beforeNouns.has(before) && !wordAt(words, hit.from).endsWith('ing');
}
