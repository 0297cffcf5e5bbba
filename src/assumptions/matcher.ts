import type { Demand } from '../model/demand.ts';
import type { Finding } from '../model/finding.ts';
import type { Entry, Pattern } from '../model/lexicon.ts';
import type { Cue, Cues, Sequence } from './cue.ts';
import { compileDemands, type CompiledDemands } from './demands.ts';
import { formsOf, type WordClass } from './inflect.ts';
import { turningForms } from './turn.ts';
import { buildLetters, type Letters } from './letters.ts';
import { normalWords } from './words.ts';

/** A phrase of an entry, ready to match. */
export interface CompiledPattern {
  readonly entry: Entry;
  readonly written: string;
  readonly length: number;
  /** It holds a comma, so it may run across one. */
  readonly comma: boolean;
  readonly pos: 'noun' | 'verb' | 'adjective' | undefined;
  readonly needs: Cues;
  readonly within: 'sentence' | 'passage';
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
  readonly letters: Letters;
  /** For each form, the words it may be a form of. */
  readonly wordsOf: readonly (readonly number[])[];
  /** For each form, the steps that phrases can begin with; none for most. */
  readonly beginnings: readonly (readonly PhraseNode[] | undefined)[];
  readonly demands: CompiledDemands;
  /** For each form, how a sentence may turn to pupils with it: the sum of its `turn`s. */
  readonly turns: Uint8Array;
  readonly concepts: ReadonlySet<string>;
  /** Demands whose regular expressions cannot be read. */
  readonly findings: readonly Finding[];
}

/** Numbers for words and forms, given out while the lexicon is compiled. */
interface Lexis {
  readonly words: Map<string, number>;
  readonly forms: Map<string, number>;
  /** By form. */
  readonly wordsOf: number[][];
  /** By word. */
  readonly formsOf: number[][];
}

const whose = ['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose', 'someone', 'somebody'];
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
  const lexis: Lexis = { words: new Map(), forms: new Map(), wordsOf: [], formsOf: [] };
  const root: PhraseNode = { next: new Map(), ends: [] };
  for (const entry of lexicon) {
    const phrases = entry.match.map((pattern) => wordsOfPattern(pattern, lexis));
    const shared = { entry, not: otherSenses(entry.not, phrases.flat(), lexis), capitals: capitalsOf(entry) };
    entry.match.forEach((pattern, at) =>
      addPhrase(root, phrases[at] ?? [], compilePattern(pattern, phrases[at] ?? [], shared, lexis)),
    );
  }
  const turns = turningForms.map(([word, kind]) => [formNumber(word, lexis), kind] as const);
  const compiled = compileDemands(demands);
  return {
    letters: buildLetters([...lexis.forms.keys()]),
    wordsOf: lexis.wordsOf,
    beginnings: lexis.wordsOf.map((words) => beginningsOf(words, root)),
    demands: compiled,
    turns: turnsOf(turns, lexis.forms.size),
    concepts: new Set([...lexicon, ...demands].map((each) => each.concept)),
    findings: compiled.findings,
  };
}

function beginningsOf(words: readonly number[], root: PhraseNode): readonly PhraseNode[] | undefined {
  const nodes = words.flatMap((word) => root.next.get(word) ?? []);
  return nodes.length === 0 ? undefined : nodes;
}

function compilePattern(
  pattern: Pattern,
  words: Sequence,
  shared: Pick<CompiledPattern, 'entry' | 'not' | 'capitals'>,
  lexis: Lexis,
): CompiledPattern {
  const written = writtenOf(pattern);
  const conditions = typeof pattern === 'string' ? undefined : pattern;
  return {
    ...shared,
    written,
    length: words.length,
    comma: written.includes(','),
    pos: conditions !== undefined && 'lemma' in conditions ? conditions.pos : undefined,
    needs: cuesOf(
      (conditions?.needs ?? []).map((need) => ({ words: wordNumbers(need, 'any', lexis), apart: true })),
    ),
    within: conditions?.within ?? 'sentence',
  };
}

function writtenOf(pattern: Pattern): string {
  if (typeof pattern === 'string') return pattern;
  return 'phrase' in pattern ? pattern.phrase : pattern.lemma;
}

function wordsOfPattern(pattern: Pattern, lexis: Lexis): Sequence {
  if (typeof pattern === 'string') return wordNumbers(pattern, 'any', lexis);
  if (!pattern.inflect) return wordNumbers(writtenOf(pattern), 'exact', lexis);
  if ('phrase' in pattern || pattern.pos === undefined) return wordNumbers(writtenOf(pattern), 'any', lexis);
  return wordNumbers(pattern.lemma, pattern.pos === 'adjective' ? 'exact' : pattern.pos, lexis);
}

function otherSenses(phrases: readonly string[], used: Sequence, lexis: Lexis): Cues {
  if (phrases.length === 0) return new Map();
  const sequences = phrases.map((phrase) => wordNumbers(phrase, 'any', lexis));
  const related = new Set(
    used.flatMap((word) => lexis.formsOf[word] ?? []).flatMap((form) => lexis.wordsOf[form] ?? []),
  );
  return cuesOf(sequences.map((words) => ({ words, apart: !words.some((word) => related.has(word)) })));
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
function wordNumbers(phrase: string, kind: WordClass, lexis: Lexis): Sequence {
  const owned = kind === 'exact' ? phrase : phrase.replaceAll(/\b(?:one|someone|somebody)['’]s\b/gu, 'whose');
  const words = normalWords(owned);
  return words.map((word) => {
    if (words.length > 1 && kind === 'any' && whose.slice(0, 8).includes(word))
      return wordNumber('(whose)', whose, lexis);
    if (words.length > 1 && kind === 'any' && /^some(?:one|body)$/u.test(word))
      return wordNumber('(whom)', whom, lexis);
    return wordNumber(`${kind} ${word}`, formsOf(word, kind), lexis);
  });
}

function wordNumber(key: string, forms: readonly string[], lexis: Lexis): number {
  const known = lexis.words.get(key);
  if (known !== undefined) return known;
  const number = lexis.words.size;
  lexis.words.set(key, number);
  const numbers = forms.map((form) => formNumber(form, lexis));
  lexis.formsOf.push(numbers);
  for (const form of numbers) lexis.wordsOf[form]?.push(number);
  return number;
}

function formNumber(form: string, lexis: Lexis): number {
  const known = lexis.forms.get(form);
  if (known !== undefined) return known;
  const number = lexis.forms.size;
  lexis.forms.set(form, number);
  lexis.wordsOf.push([]);
  return number;
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

function turnsOf(turning: readonly (readonly [number, number])[], forms: number): Uint8Array {
  const turns = new Uint8Array(forms);
  for (const [form, kind] of turning) turns[form] = (turns[form] ?? 0) | kind;
  return turns;
}
