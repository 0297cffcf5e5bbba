import { hasCue, type Cue } from './cue.ts';
import type { Hit } from './hits.ts';
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
  const { not } = hit.pattern.senses();
  if (not.size === 0) return false;
  return hasCue(
    words,
    matcher.vocabulary,
    not,
    range,
    (cue, at) => cue.apart || (at < hit.to && hit.from < at + cue.words.length),
  );
}

function hasNeed(
  hit: Hit,
  around: Surroundings,
  range: readonly [number, number],
  matcher: Matcher,
): boolean {
  const { within } = hit.pattern;
  const { needs } = hit.pattern.senses();
  if (needs.size === 0) return true;
  const outside = (cue: Cue, at: number) => at + cue.words.length <= hit.from || hit.to <= at;
  if (hasCue(around.words, matcher.vocabulary, needs, range, outside)) return true;
  if (within === 'sentence') return false;
  return around.near().some((words) => {
    const accepts = words.text === around.words.text ? outside : () => true;
    return hasCue(words, matcher.vocabulary, needs, [0, words.count], accepts);
  });
}

const beforeVerbs = new Set(
  'to will would can could shall should must may might i we they he she who cannot'.split(' '),
);
const beforeNouns = new Set(
  'a an the this that these those my your his her its our their some any no every each another'.split(' '),
);

/** The soft cue: a noun right after `to`, or a verb right after `the`, is probably another word. */
function isUnlikely(hit: Hit, words: Words): boolean {
  const { pos } = hit.pattern;
  if (hit.from === 0 || pos === undefined || pos === 'adjective') return false;
  const before = wordAt(words, hit.from - 1);
  return pos === 'noun'
    ? beforeVerbs.has(before)
    : beforeNouns.has(before) && !wordAt(words, hit.from).endsWith('ing');
}
