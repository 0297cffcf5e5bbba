import type { CompiledPattern, Matcher, PhraseNode } from './matcher.ts';
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
    for (const node of matcher.beginnings(words.forms[at] ?? -1))
      follow(words, matcher, node, at, at, false, hits);
  }
  return hits;
}

/** Notes the phrases that end at a step, and goes on with the next word where one may belong to the phrase. */
function follow(
  words: Words,
  matcher: Matcher,
  node: PhraseNode,
  from: number,
  at: number,
  comma: boolean,
  hits: Hit[],
): void {
  for (const pattern of node.ends) {
    if (!comma || pattern.comma) hits.push({ pattern, from, to: at + 1 });
  }
  const next = at + 1;
  if (next >= words.count || node.next.size === 0) return;
  const marks = words.marks[next] ?? 0;
  if (marks & (mark.broken | mark.sentence)) return;
  for (const word of matcher.vocabulary.wordsOf(words.forms[next] ?? -1)) {
    const step = node.next.get(word);
    if (step !== undefined) follow(words, matcher, step, from, next, comma || (marks & mark.comma) > 0, hits);
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
