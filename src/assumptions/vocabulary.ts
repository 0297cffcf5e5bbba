import { basesOf, formsOf, type WordClass } from './inflect.ts';
import { symbolOf } from './symbol.ts';

/** The sum of no letters. */
export const noLetters = 0x811c9dc5 | 0;

/** The sum of letters with one symbol more. */
export function addSymbol(sum: number, symbol: number): number {
  return Math.imul(sum ^ symbol, 0x01000193);
}

/** One word of phrases: all the forms it may have in a text. */
interface Word {
  readonly base: string;
  readonly kind: WordClass;
  readonly number: number;
}

const noWords: readonly number[] = [];

/**
 * The words of the lexicon and the forms of the texts read so far, as numbers. A form is led back to the words it may
 * be a form of when a text first holds it, so what a lexicon costs does not grow with its inflections, and a short
 * text costs next to nothing.
 */
export class Vocabulary {
  readonly #words = new Map<string, number>();
  readonly #byBase = new Map<string, Word[]>();
  /** Words by one of the forms that were listed for them. */
  readonly #listed = new Map<string, number[]>();
  readonly #forms: string[] = [];
  readonly #wordsOf: (readonly number[])[] = [];
  /** Form numbers plus one by the sums of their letters, 0 where there is none; at most half full. */
  #table = new Int32Array(4096);

  /** The number of a word; the same word always has the same number. */
  word(base: string, kind: WordClass): number {
    const key = `${kind} ${base}`;
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const number = this.#words.size;
    this.#words.set(key, number);
    push(this.#byBase, base, { base, kind, number });
    if (this.#forms.length > 0) this.#addToForms(number, formsOf(base, kind));
    return number;
  }

  /** The number of a word that stands for each of a list of forms. */
  oneOf(name: string, forms: readonly string[]): number {
    const known = this.#words.get(name);
    if (known !== undefined) return known;
    const number = this.#words.size;
    this.#words.set(name, number);
    for (const form of forms) push(this.#listed, form, number);
    if (this.#forms.length > 0) this.#addToForms(number, forms);
    return number;
  }

  /** Forms that were read before a word was known now are forms of it too. */
  #addToForms(word: number, forms: readonly string[]): void {
    for (const form of forms) {
      const number = this.#find(form);
      if (number >= 0) this.#wordsOf[number] = [...(this.#wordsOf[number] ?? []), word];
    }
  }

  #find(form: string): number {
    return (this.#table[this.#slot(sumOf(form), form, 0, form.length)] ?? 0) - 1;
  }

  /** The words that a form may be a form of. */
  wordsOf(form: number): readonly number[] {
    return this.#wordsOf[form] ?? noWords;
  }

  /** How many forms there are so far; their numbers are smaller. */
  get size(): number {
    return this.#forms.length;
  }

  /** A form as it is spelt: small letters without accents. */
  spelling(form: number): string {
    return this.#forms[form] ?? '';
  }

  /** The number of the form between two places of a text, whose letters have this sum. */
  formAt(sum: number, text: string, start: number, end: number): number {
    const slot = this.#slot(sum, text, start, end);
    const known = this.#table[slot] ?? 0;
    if (known !== 0) return known - 1;
    const number = this.#forms.length;
    const spelling = spell(text.slice(start, end));
    this.#forms.push(spelling);
    this.#wordsOf.push(this.#wordsOfSpelling(spelling));
    this.#table[slot] = number + 1;
    if (this.#forms.length * 2 > this.#table.length) this.#grow();
    return number;
  }

  #wordsOfSpelling(form: string): readonly number[] {
    const found = basesOf(form).flatMap((base) =>
      (this.#byBase.get(base) ?? []).filter(({ kind }) => formsOf(base, kind).includes(form)),
    );
    const listed = this.#listed.get(form);
    if (found.length === 0) return listed ?? noWords;
    return [...new Set([...found.map(({ number }) => number), ...(listed ?? noWords)])];
  }

  /** Where a form stands in the table, or the free place where it would. */
  #slot(sum: number, text: string, start: number, end: number): number {
    const last = this.#table.length - 1;
    let slot = (sum ^ (sum >>> 15)) & last;
    for (let number = this.#table[slot] ?? 0; number !== 0; number = this.#table[slot] ?? 0) {
      if (isSpelt(this.#forms[number - 1] ?? '', text, start, end)) return slot;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #grow(): void {
    this.#table = new Int32Array(this.#table.length * 2);
    this.#forms.forEach((form, number) => {
      this.#table[this.#slot(sumOf(form), form, 0, form.length)] = number + 1;
    });
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function sumOf(form: string): number {
  let sum = noLetters;
  for (let at = 0; at < form.length; at++) {
    const symbol = symbolOf(form.charCodeAt(at));
    if (symbol >= 0) sum = addSymbol(sum, symbol);
  }
  return sum;
}

/** Do these letters spell a form, whatever their case, accents and apostrophes? */
function isSpelt(form: string, text: string, start: number, end: number): boolean {
  let place = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const other = form.charCodeAt(place);
    if (code !== other) {
      const symbol = symbolOf(code);
      if (symbol < 0) continue;
      if (symbol !== symbolOf(other)) return false;
    }
    place++;
  }
  return place === form.length;
}

/** A word of a text as phrases are spelt. */
function spell(said: string): string {
  if (/^[\dA-Za-z]+$/u.test(said)) return said.toLowerCase();
  return said
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
