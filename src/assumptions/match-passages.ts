import { isAsking, isOfPupils, opensWithInstruction } from './asking.ts';
import { findDemands, type FoundDemand } from './demands.ts';
import { findHits, keepLongest, type Hit } from './hits.ts';
import type { Match } from './match.ts';
import type { Matcher } from './matcher.ts';
import type { Passage } from './passage.ts';
import type { Found } from './scaffold.ts';
import { senseOf, type Sense } from './sense.ts';
import { findTurns } from './turn.ts';
import { createWordReader, keepWords, sentenceOf, sentenceSpan, type Words } from './words.ts';

/** A passage and its words. */
interface Read {
  readonly passage: Passage;
  readonly words: Words;
}

/** Finds matches in passages, in reading order. */
export function matchPassages(
  passages: readonly Passage[],
  matcher: Matcher,
  mdx: boolean,
): readonly Found[] {
  const sections = new Map<number, readonly Words[]>();
  const nearIn = (section: number) => {
    const near = sections.get(section) ?? wordsIn(section, passages, matcher);
    sections.set(section, near);
    return near;
  };
  return passages.flatMap((passage) => {
    const lines = passage.kind === 'outline';
    if (!lines && matcher.silent.has(passage.text)) return [];
    const words = matcher.read(passage.text, lines);
    const hits = findHits(words, matcher);
    const turns = findTurns(words, matcher);
    if (hits.length === 0 && turns.length === 0) {
      if (!lines) matcher.silent.add(passage.text);
      return [];
    }
    const read = { passage, words };
    const demands = turns.flatMap((sentence) => demandsOfSentence(read, sentence, matcher, mdx));
    const matches = hitMatches(read, hits, () => nearIn(passage.section), matcher, mdx).filter(
      (match) => !isCovered(match, demands),
    );
    return [...demands, ...matches]
      .toSorted((a, b) => a.start - b.start)
      .map((match) => ({ match, passage }));
  });
}

/** The words of every passage of a section. */
function wordsIn(section: number, passages: readonly Passage[], matcher: Matcher): readonly Words[] {
  const read = createWordReader(matcher.vocabulary);
  return passages.filter((each) => each.section === section).map((each) => keepWords(read(each.text)));
}

/** Words of the same concept inside a demand are what the demand is about. */
function isCovered(match: Match, demands: readonly Match[]): boolean {
  return demands.some(
    (demand) => demand.concept === match.concept && demand.start < match.end && match.start < demand.end,
  );
}

function hitMatches(
  read: Read,
  hits: readonly Hit[],
  near: () => readonly Words[],
  matcher: Matcher,
  mdx: boolean,
): readonly Match[] {
  if (hits.length === 0) return [];
  const around = { words: read.words, near, heading: read.passage.heading };
  const senses = new Map<Hit, Sense>(hits.map((hit) => [hit, senseOf(hit, around, matcher)]));
  const meant = keepLongest(hits.filter((hit) => senses.get(hit) !== 'other'));
  return meant.map((hit) => {
    const { entry, written } = hit.pattern;
    const span = [read.words.starts[hit.from] ?? 0, read.words.ends[hit.to - 1] ?? 0] as const;
    return matchAt(read, span, hit.from, {
      origin: { kind: 'entry', entry, written },
      concept: entry.concept,
      weak: senses.get(hit) === 'weak',
      mdx,
    });
  });
}

function demandsOfSentence(
  read: Read,
  [from, to]: readonly [number, number],
  matcher: Matcher,
  mdx: boolean,
): readonly Match[] {
  const { passage, words } = read;
  const [start, end] = sentenceSpan(words, from, to);
  const sentence = passage.text.slice(start, end);
  if (passage.kind === 'extract' && (!opensWithInstruction(sentence) || isQuoted(passage.text, start)))
    return [];
  const found = findDemands(sentence, matcher.demands)
    .filter((each) => isTheirs(sentence, each))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept = found.filter((each, at) =>
    found.slice(0, at).every((other) => other.end <= each.start || each.end <= other.start),
  );
  return kept.map((each) =>
    matchAt(read, [start + each.start, start + each.end], from, {
      origin: { kind: 'demand', demand: each.demand },
      concept: each.demand.concept,
      weak: false,
      mdx,
    }),
  );
}

/** `their` and `they` may be anybody's, unless the sentence speaks of pupils before. */
function isTheirs(sentence: string, found: FoundDemand): boolean {
  return (
    !/\bthe(?:ir|y)\b/iu.test(sentence.slice(found.start, found.end)) ||
    isOfPupils(sentence.slice(0, found.start))
  );
}

/** Is a place inside quotation marks that were opened before it? */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const curly = before.lastIndexOf('“') > before.lastIndexOf('”');
  return curly || (before.split('"').length - 1) % 2 === 1;
}

function matchAt(
  { passage, words }: Read,
  [start, end]: readonly [number, number],
  word: number,
  rest: Pick<Match, 'origin' | 'concept' | 'weak' | 'mdx'>,
): Match {
  const [from, to] = sentenceOf(words, word);
  const [sentenceStart, sentenceEnd] = sentenceSpan(words, from, to);
  const sentence = passage.text.slice(sentenceStart, sentenceEnd);
  const set = passage.kind === 'task' || passage.kind === 'assessment';
  return {
    ...rest,
    start,
    end,
    said: passage.text.slice(start, end),
    section: passage.section,
    passage: passage.kind,
    place: passage.placeAt(start),
    sentence,
    sentenceStart,
    asked: set && (passage.heading || isAsking(sentence)),
    cleared: undefined,
  };
}
