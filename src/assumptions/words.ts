import { isInvisible, symbolOf } from './symbol.ts';
import { addSymbol, noLetters, type Vocabulary } from './vocabulary.ts';

/** What is known of a word from what stands before it. */
export const mark = {
  /** Begins with a capital. */
  capital: 1,
  /** Something stands before it that no phrase runs across. */
  broken: 2,
  /** A comma stands before it. */
  comma: 4,
  /** It is the first of a sentence. */
  sentence: 8,
} as const;

/**
 * The words of a text, as columns of `count` words. `forms` are the numbers of their forms in a vocabulary;
 * `starts` and `ends` are UTF-16 offsets, without a possessive's apostrophe.
 */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly forms: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly marks: Int32Array;
}

/** Reads the words of a text. `eachLine`: every line is a sentence of its own. */
export type WordReader = (text: string, eachLine?: boolean) => Words;

/** Makes a reader that uses its columns again: what it returns holds until the next text. `keepWords` keeps it. */
export function createWordReader(vocabulary: Vocabulary): WordReader {
  const cursor: Cursor = {
    ...emptyColumns(512),
    text: '',
    count: 0,
    vocabulary,
    eachLine: false,
    at: 0,
    before: 0,
    stopped: false,
  };
  return (text, eachLine = false) => {
    if (cursor.forms.length * 2 < text.length + 2) Object.assign(cursor, emptyColumns(text.length + 2));
    cursor.text = text;
    cursor.eachLine = eachLine;
    cursor.count = 0;
    cursor.at = 0;
    cursor.before = mark.sentence | mark.broken;
    cursor.stopped = false;
    while (cursor.at < text.length) {
      if (symbolOf(text.charCodeAt(cursor.at)) >= 0) readWord(cursor);
      else readGap(cursor);
    }
    return cursor;
  };
}

/** Copies words, so that they stay when the reader goes on. */
export function keepWords(words: Words): Words {
  const { text, count, forms, starts, ends, marks } = words;
  return {
    text,
    count,
    forms: forms.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    marks: marks.slice(0, count),
  };
}

function emptyColumns(length: number): Pick<Words, 'forms' | 'starts' | 'ends' | 'marks'> {
  return {
    forms: new Int32Array(length),
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    marks: new Int32Array(length),
  };
}

/** Where a reader is. `before` gathers marks for the next word; `stopped`: a full stop stands before it. */
interface Cursor extends Words {
  readonly vocabulary: Vocabulary;
  text: string;
  eachLine: boolean;
  count: number;
  at: number;
  before: number;
  stopped: boolean;
}

/** Reads one character between words. */
function readGap(cursor: Cursor): void {
  const { text, at } = cursor;
  const code = text.charCodeAt(at);
  cursor.at++;
  if (code === 32 || code === 9 || code === 160 || code === 13 || code === 10) {
    if (cursor.stopped) cursor.before |= mark.sentence;
    if (code === 10 && (cursor.eachLine || endsParagraph(text, at)))
      cursor.before |= mark.sentence | mark.broken | newLine;
    return;
  }
  const kind = punctuation(text, at, code);
  cursor.before |= kind & (mark.broken | mark.comma);
  if (kind & mark.sentence) cursor.stopped = code !== 46 || !isAbbreviation(cursor, at);
  else if (kind & mark.broken) cursor.stopped = cursor.stopped && code === 41;
}

/** Reads one word, letter by letter. */
function readWord(cursor: Cursor): void {
  const { text, vocabulary } = cursor;
  const start = cursor.at;
  let at = start;
  let end = start;
  let sum = noLetters;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const symbol = symbolOf(code);
    if (symbol >= 0) {
      end = at + 1;
      sum = addSymbol(sum, symbol);
    } else if (code === 39 || code === 8217) {
      if (symbolOf(text.charCodeAt(at + 1)) < 0 || isPossessive(text, at)) break;
    } else if (code < 128 || !isInvisible(code)) break;
  }
  addWord(cursor, start, end, vocabulary.formAt(sum, text, start, end));
  cursor.at = isPossessive(text, at) ? at + 2 : at;
}

function addWord(cursor: Cursor, start: number, end: number, form: number): void {
  const { count, before } = cursor;
  const code = cursor.text.charCodeAt(start);
  // A small letter after a full stop goes on with the sentence: “Wait!” he said.
  const goesOn = (before & newLine) === 0 && count > 0 && isLower(code);
  cursor.forms[count] = form;
  cursor.starts[count] = start;
  cursor.ends[count] = end;
  cursor.marks[count] =
    (before & (goesOn ? mark.broken | mark.comma : mark.broken | mark.comma | mark.sentence)) |
    (isCapital(code) ? mark.capital : 0);
  cursor.count++;
  cursor.before = 0;
  cursor.stopped = false;
}

/** Inside only: a new line, after which a small letter may begin a sentence. */
const newLine = 16;

const abbreviations = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'prof',
  'rev',
  'no',
  'vs',
  'etc',
  'eg',
  'ie',
  'p',
  'pp',
  'fig',
  'ch',
  'c',
]);

function isAbbreviation({ text, count, starts, ends }: Words, stop: number): boolean {
  const start = starts[count - 1];
  if (start === undefined || count === 0 || ends[count - 1] !== stop || stop - start > 4) return false;
  const length = stop - start;
  const word = text.slice(start, stop);
  return (
    (length === 1 && /[A-Z]/u.test(word) && word !== 'I') ||
    (abbreviations.has(word.toLowerCase()) && text.charAt(stop + 1) !== '\n')
  );
}

function punctuation(text: string, at: number, code: number): number {
  switch (code) {
    case 46: // .
    case 33: // !
    case 63: // ?
    case 8230: // …
      return mark.sentence | mark.broken;
    case 44: // ,
      return mark.comma;
    case 45: // - between spaces, or doubled
      return text.charCodeAt(at + 1) === 45 ||
        (isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1)))
        ? mark.broken
        : 0;
    case 39: // quotation marks close or open nothing that a phrase minds
    case 34:
    case 8216:
    case 8217:
    case 8220:
    case 8221:
    case 42:
    case 95:
    case 8208: // hyphens
    case 8209:
      return 0;
    default:
      return mark.broken;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 160;
}

/** A blank line, or a line that begins a list item, ends what stands before it. */
function endsParagraph(text: string, at: number): boolean {
  return /^\n[^\S\n]*(?:\n|[-*•]\s|\(?[a-z0-9]{1,2}[.)]\s)/u.test(text.slice(at, at + 12));
}

function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}

function isLower(code: number): boolean {
  return code < 128 ? code >= 97 && code <= 122 : !isCapital(code);
}

function isPossessive(text: string, at: number): boolean {
  const apostrophe = text.charCodeAt(at);
  if (apostrophe !== 39 && apostrophe !== 8217) return false;
  const code = text.charCodeAt(at + 1);
  return (code === 115 || code === 83) && !(symbolOf(text.charCodeAt(at + 2)) >= 0);
}

/** The words of the sentence a word stands in: first, and one after the last. */
export function sentenceOf(words: Words, word: number): readonly [number, number] {
  let from = word;
  while (from > 0 && !((words.marks[from] ?? 0) & mark.sentence)) from--;
  let to = word + 1;
  while (to < words.count && !((words.marks[to] ?? 0) & mark.sentence)) to++;
  return [from, to];
}

/** Where a sentence's text begins and ends, with its quotation marks and its full stop. */
export function sentenceSpan(words: Words, from: number, to: number): readonly [number, number] {
  const { text, starts, ends } = words;
  const previous = from === 0 ? 0 : (ends[from - 1] ?? 0);
  const gap = text.slice(previous, starts[from]);
  const opening =
    /[\s.!?…)\]”’"']*?((?:[“‘"'([*_]|[-–—]\s?)*)$/u.exec(from === 0 ? gap.trimStart() : gap)?.[1]?.length ??
    0;
  const next = to < words.count ? (starts[to] ?? text.length) : text.length;
  const tail = /^(?:['’]s)?[^\s]*/u.exec(text.slice(ends[to - 1], next))?.[0] ?? '';
  return [(starts[from] ?? 0) - opening, (ends[to - 1] ?? 0) + tail.length];
}

/** A word as it is written, in small letters. */
export function wordAt(words: Words, at: number): string {
  return words.text.slice(words.starts[at], words.ends[at]).toLowerCase();
}

/** The normalised words of a pattern: what a reader sees, as strings. */
export function normalWords(pattern: string): readonly string[] {
  if (/^[a-z\d ]*$/u.test(pattern)) return pattern.split(' ').filter((word) => word !== '');
  return pattern
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s(?![a-z0-9])/gu, '')
    .replaceAll(/['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
