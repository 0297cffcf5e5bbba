import type { Demand } from '../model/demand.ts';
import type { Finding } from '../model/finding.ts';
import type { Entry, Pattern } from '../model/lexicon.ts';
import type { Cue, Cues, Sequence } from './cue.ts';
import { compileDemands, type CompiledDemands } from './demands.ts';
import { formsOf, type WordClass } from './inflect.ts';
import { turningForms } from './turn.ts';
import { Vocabulary } from './vocabulary.ts';
import { createWordReader, normalWords, type WordReader } from './words.ts';

/** A phrase of an entry, ready to match. */
export interface CompiledPattern {
  readonly entry: Entry;
  readonly written: string;
  readonly length: number;
  /** It holds a comma, so it may run across one. */
  readonly comma: boolean;
  readonly pos: 'noun' | 'verb' | 'adjective' | undefined;
  readonly within: 'sentence' | 'passage';
  /** What tells the sense of its words; compiled when a text first holds them, which most never do. */
  readonly senses: () => Senses;
}

/** What tells whether words are meant as an entry means them. */
export interface Senses {
  readonly needs: Cues;
  readonly not: Cues;
  /** Words that the entry itself writes with a capital: Eid, Yorkshire. */
  readonly capitals: ReadonlySet<string>;
}

/** A step in the trie of phrases. */
export interface PhraseNode {
  readonly next: Map<number, PhraseNode>;
  readonly ends: CompiledPattern[];
}

/** The lexicon and the demands, compiled once. */
export interface Matcher {
  readonly vocabulary: Vocabulary;
  /** Reads a text's words; they hold until the next text is read. */
  readonly read: WordReader;
  /** Texts known to take nothing for granted: what a curriculum says over and over is read once. */
  readonly silent: Set<string>;
  /** The steps that phrases can begin with at a form; none for most. */
  readonly beginnings: (form: number) => readonly PhraseNode[];
  /** How a sentence may turn to pupils with a form: the sum of its `turn`s. */
  readonly turnOf: (form: number) => number;
  readonly demands: CompiledDemands;
  readonly concepts: ReadonlySet<string>;
  /** Demands whose regular expressions cannot be read. */
  readonly findings: readonly Finding[];
}

const whose = ['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose', 'someone', 'somebody'];
const owners = new Set(whose.slice(0, 8));
const whom = [
  'me',
  'you',
  'him',
  'her',
  'it',
  'us',
  'them',
  'someone',
  'somebody',
  'anyone',
  'everyone',
  'people',
];

/** Compiles the lexicon and the demands. Matching is then one pass over a text, however long the lexicon is. */
export function buildMatcher(lexicon: readonly Entry[], demands: readonly Demand[]): Matcher {
  const vocabulary = new Vocabulary();
  const root: PhraseNode = { next: new Map(), ends: [] };
  for (const entry of lexicon) {
    const sensesOf = sensesOfEntry(entry, vocabulary);
    for (const pattern of entry.match) {
      const words = wordsOfPattern(pattern, vocabulary);
      addPhrase(root, words, compilePattern(pattern, words, entry, sensesOf));
    }
  }
  const compiled = compileDemands(demands);
  return {
    vocabulary,
    read: createWordReader(vocabulary),
    silent: new Set(),
    beginnings: rememberForms(vocabulary, noNodes, (form) => {
      const nodes = vocabulary.wordsOf(form).flatMap((word) => root.next.get(word) ?? []);
      return nodes.length === 0 ? noNodes : nodes;
    }),
    turnOf: rememberForms(vocabulary, 0, (form) => turningForms.get(vocabulary.spelling(form)) ?? 0),
    demands: compiled,
    concepts: new Set([...lexicon, ...demands].map((each) => each.concept)),
    findings: compiled.findings,
  };
}

const noNodes: readonly PhraseNode[] = [];

/** Asks once for each form of a vocabulary, in the order in which texts bring them. */
function rememberForms<T>(vocabulary: Vocabulary, none: T, ask: (form: number) => T): (form: number) => T {
  const known: T[] = [];
  return (form) => {
    for (let next = known.length; next <= form && next < vocabulary.size; next++) known.push(ask(next));
    return known[form] ?? none;
  };
}

function compilePattern(
  pattern: Pattern,
  words: Sequence,
  entry: Entry,
  sensesOf: (needs: readonly string[]) => Senses,
): CompiledPattern {
  const written = writtenOf(pattern);
  const conditions = typeof pattern === 'string' ? undefined : pattern;
  return {
    entry,
    written,
    length: words.length,
    comma: written.includes(','),
    pos: conditions !== undefined && 'lemma' in conditions ? conditions.pos : undefined,
    within: conditions?.within ?? 'sentence',
    senses: once(() => sensesOf(conditions?.needs ?? [])),
  };
}

function sensesOfEntry(entry: Entry, vocabulary: Vocabulary): (needs: readonly string[]) => Senses {
  const shared = once(() => ({
    not: otherSenses(entry.not, entry.match.flatMap(formsOfPattern), vocabulary),
    capitals: capitalsOf(entry),
  }));
  return (needs) => ({
    ...shared(),
    needs: cuesOf(needs.map((need) => ({ words: wordNumbers(need, 'any', vocabulary), apart: true }))),
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function writtenOf(pattern: Pattern): string {
  if (typeof pattern === 'string') return pattern;
  return 'phrase' in pattern ? pattern.phrase : pattern.lemma;
}

function wordsOfPattern(pattern: Pattern, vocabulary: Vocabulary): Sequence {
  return wordNumbers(writtenOf(pattern), classOf(pattern), vocabulary);
}

/** How the words of a pattern may change. */
function classOf(pattern: Pattern): WordClass {
  if (typeof pattern === 'string') return 'any';
  if (!pattern.inflect) return 'exact';
  if ('phrase' in pattern || pattern.pos === undefined) return 'any';
  return pattern.pos === 'adjective' ? 'exact' : pattern.pos;
}

function formsOfPattern(pattern: Pattern): readonly string[] {
  return normalWords(writtenOf(pattern)).flatMap((word) => formsOf(word, classOf(pattern)));
}

/** Cues of another sense. One that shares no word with the entry's own phrases need only stand in the same sentence. */
function otherSenses(phrases: readonly string[], own: readonly string[], vocabulary: Vocabulary): Cues {
  if (phrases.length === 0) return new Map();
  const used = new Set(own);
  return cuesOf(
    phrases.map((phrase) => ({
      words: wordNumbers(phrase, 'any', vocabulary),
      apart: !normalWords(phrase).some((word) => formsOf(word, 'any').some((form) => used.has(form))),
    })),
  );
}

function cuesOf(cues: readonly Cue[]): Cues {
  return Map.groupBy(cues, (cue) => cue.words[0] ?? -1);
}

/** Capitals in the middle of its label, gloss and examples. */
function capitalsOf(entry: Entry): ReadonlySet<string> {
  const texts = [
    `x ${entry.label}`,
    `x ${entry.remedy.gloss}`,
    entry.because,
    ...entry.examples.flag,
    ...entry.match.map(writtenOf).map((written) => `x ${written}`),
  ];
  const found = texts.flatMap((text) =>
    [...text.matchAll(/(?<=[a-z0-9,’'] )[A-Z][\p{L}’']*/gu)].map(([word]) => normalWords(word)[0] ?? ''),
  );
  return new Set(found);
}

/** The words of a phrase. In a phrase that may be inflected, `his` stands for any owner and `someone` for anyone. */
function wordNumbers(phrase: string, kind: WordClass, vocabulary: Vocabulary): Sequence {
  const owned = kind === 'exact' ? phrase : phrase.replaceAll(/\b(?:one|someone|somebody)['’]s\b/gu, 'whose');
  const words = normalWords(owned);
  const open = words.length > 1 && kind === 'any';
  return words.map((word) => {
    if (open && owners.has(word)) return vocabulary.oneOf('(whose)', whose);
    if (open && (word === 'someone' || word === 'somebody')) return vocabulary.oneOf('(whom)', whom);
    return vocabulary.word(word, kind);
  });
}

function addPhrase(root: PhraseNode, words: Sequence, pattern: CompiledPattern): void {
  if (words.length === 0) return;
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? { next: new Map(), ends: [] };
    node.next.set(word, next);
    node = next;
  }
  node.ends.push(pattern);
}
