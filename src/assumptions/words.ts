import { isInvisible, step, symbolOf, type Letters } from './letters.ts';

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
 * The words of a text, as columns. `forms` are the numbers of known forms, -1 for all other words;
 * `starts` and `ends` are UTF-16 offsets, without a possessive's apostrophe.
 */
export interface Words {
  readonly text: string;
  readonly forms: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly marks: readonly number[];
}

/** Reads the words of a text in one pass. `eachLine`: every line is a sentence of its own. */
export function readWords(text: string, letters: Letters, eachLine = false): Words {
  const forms: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const marks: number[] = [];
  let before: number = mark.sentence | mark.broken;
  let stopped = false;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const first = symbolOf(code);
    if (first < 0) {
      if (code === 32 || code === 10 || code === 13 || code === 9 || code === 160) {
        if (stopped) before |= mark.sentence;
        if (code === 10 && (eachLine || endsParagraph(text, at))) before |= mark.sentence | mark.broken | lineMark;
      } else {
        const kind = punctuation(text, at, code);
        before |= kind & (mark.broken | mark.comma);
        if (kind & mark.sentence) stopped = !(code === 46 && isAbbreviation(text, starts.at(-1), ends.at(-1), at));
        else if (kind & mark.broken) stopped = stopped && code === 41;
      }
      at++;
      continue;
    }
    const start = at;
    const capital = isCapital(code);
    let node = 0;
    let known = true;
    let end = at;
    while (at < text.length) {
      const next = text.charCodeAt(at);
      const symbol = symbolOf(next);
      if (symbol >= 0) {
        if (known) {
          node = step(letters, node, symbol);
          known = node !== 0;
        }
        end = ++at;
      } else if (next === 39 || next === 8217) {
        if (isPossessive(text, at)) {
          at += 2;
          break;
        }
        if (symbolOf(text.charCodeAt(at + 1)) < 0) break;
        at++;
      } else if (next > 127 && isInvisible(next)) at++;
      else break;
    }
    if (before & mark.sentence && !(before & lineMark) && forms.length > 0 && isLower(text.charCodeAt(start))) {
      before &= ~mark.sentence;
    }
    forms.push(known ? (letters.formAt[node] ?? -1) : -1);
    starts.push(start);
    ends.push(end);
    marks.push((before & (mark.broken | mark.comma | mark.sentence)) | (capital ? mark.capital : 0));
    before = 0;
    stopped = false;
  }
  return { text, forms, starts, ends, marks };
}

/** Inside only: a new line, so that a small letter may begin a sentence. */
const lineMark = 16;

const abbreviations = new Set(['mr', 'mrs', 'ms', 'dr', 'st', 'prof', 'rev', 'no', 'vs', 'etc', 'eg', 'ie', 'p', 'pp', 'fig', 'ch', 'c']);

function isAbbreviation(text: string, start: number | undefined, end: number | undefined, stop: number): boolean {
  if (start === undefined || end !== stop) return false;
  const length = stop - start;
  if (length > 4) return false;
  const word = text.slice(start, stop);
  return (length === 1 && /[A-Z]/u.test(word) && word !== 'I') || (abbreviations.has(word.toLowerCase()) && text.charAt(stop + 1) !== '\n');
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
      return text.charCodeAt(at + 1) === 45 || (isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1))) ? mark.broken : 0;
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
  const code = text.charCodeAt(at + 1);
  return (code === 115 || code === 83) && !(symbolOf(text.charCodeAt(at + 2)) >= 0);
}

/** The words of the sentence a word stands in: first, and one after the last. */
export function sentenceOf(words: Words, word: number): readonly [number, number] {
  let from = word;
  while (from > 0 && !((words.marks[from] ?? 0) & mark.sentence)) from--;
  let to = word + 1;
  while (to < words.forms.length && !((words.marks[to] ?? 0) & mark.sentence)) to++;
  return [from, to];
}

/** Where a sentence's text begins and ends, with its quotation marks and its full stop. */
export function sentenceSpan(words: Words, from: number, to: number): readonly [number, number] {
  const { text, starts, ends } = words;
  const previous = from === 0 ? 0 : (ends[from - 1] ?? 0);
  const gap = text.slice(previous, starts[from]);
  const opening = /[\s.!?…)\]”’"']*?((?:[“‘"'([*_]|[-–—]\s?)*)$/u.exec(from === 0 ? gap.trimStart() : gap)?.[1]?.length ?? 0;
  const next = to < starts.length ? (starts[to] ?? text.length) : text.length;
  const tail = /^(?:['’]s)?[^\s]*/u.exec(text.slice(ends[to - 1], next))?.[0] ?? '';
  return [(starts[from] ?? 0) - opening, (ends[to - 1] ?? 0) + tail.length];
}

/** A word as it is written, in small letters. */
export function wordAt(words: Words, at: number): string {
  return words.text.slice(words.starts[at], words.ends[at]).toLowerCase();
}

/** The normalised words of a pattern: what `readWords` sees, as strings. */
export function normalWords(pattern: string): readonly string[] {
  return pattern
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s(?![a-z0-9])/gu, '')
    .replaceAll(/['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
