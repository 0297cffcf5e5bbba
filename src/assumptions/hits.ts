import type { CompiledPattern, Matcher, PhraseNode, Sequence } from './matcher.ts';
import { mark, type Words } from './words.ts';

/** A phrase found among words: from the first word to one after the last. */
export interface Hit {
  readonly pattern: CompiledPattern;
  readonly from: number;
  readonly to: number;
}

/** Finds every phrase of the lexicon in one pass, whatever it means there. */
export function findHits(words: Words, matcher: Matcher): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < words.count; at++) {
    if (matcher.begins[words.forms[at] ?? -1] === true) follow(words, matcher, matcher.root, at, at, false, hits);
  }
  return hits;
}

function follow(words: Words, matcher: Matcher, node: PhraseNode, from: number, at: number, comma: boolean, hits: Hit[]): void {
  for (const word of matcher.wordsOf[words.forms[at] ?? -1] ?? []) {
    const next = node.next.get(word);
    if (next === undefined) continue;
    for (const pattern of next.ends) {
      if (!comma || pattern.comma) hits.push({ pattern, from, to: at + 1 });
    }
    const marks = words.marks[at + 1] ?? 0;
    if (next.next.size === 0 || at + 1 >= words.count || marks & (mark.broken | mark.sentence)) continue;
    follow(words, matcher, next, from, at + 1, comma || (marks & mark.comma) > 0, hits);
  }
}

/** Keeps the longest of hits that overlap, and the earlier of two as long; then puts them in reading order. */
export function keepLongest(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits;
  const kept: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (kept.every((each) => each.to <= hit.from || hit.to <= each.from)) kept.push(hit);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}

/** Where a sequence of words begins between two words, and for which `accepts` holds; -1 where it does not. */
export function findSequence(
  words: Words,
  matcher: Matcher,
  sequence: Sequence,
  range: readonly [number, number],
  accepts: (from: number, to: number) => boolean,
): number {
  for (let at = range[0]; at + sequence.length <= range[1]; at++) {
    if (standsAt(words, matcher, sequence, at) && accepts(at, at + sequence.length)) return at;
  }
  return -1;
}

function standsAt(words: Words, matcher: Matcher, sequence: Sequence, at: number): boolean {
  for (let offset = 0; offset < sequence.length; offset++) {
    const meanings = matcher.wordsOf[words.forms[at + offset] ?? -1];
    if (meanings === undefined || !meanings.includes(sequence[offset] ?? -1)) return false;
  }
  return true;
}
