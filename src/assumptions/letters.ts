const width = 37;
const otherLetter = 36;

/** Every form the matcher knows, letter by letter: a form is found, or not, while its letters are read. */
export interface Letters {
  /** Form of each node, or -1. Node 0 is the beginning. */
  readonly formAt: readonly number[];
  readonly next: Int32Array;
}

/** Builds the letters of a list of forms; a form's number is its position in the list. */
export function buildLetters(forms: readonly string[]): Letters {
  const formAt = [-1];
  let next = new Int32Array(width * 1024);
  forms.forEach((form, number) => {
    let node = 0;
    for (let at = 0; at < form.length; at++) {
      const edge = node * width + symbolOf(form.charCodeAt(at));
      if (next[edge] === 0) {
        next[edge] = formAt.length;
        formAt.push(-1);
        if (formAt.length * width > next.length) next = doubled(next);
      }
      node = next[edge] ?? 0;
    }
    formAt[node] = number;
  });
  return { formAt, next };
}

function doubled(table: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(table.length * 2);
  larger.set(table);
  return larger;
}

/** The node after a letter, or 0 where no form goes on that way. */
export function step(letters: Letters, node: number, symbol: number): number {
  return letters.next[node * width + symbol] ?? 0;
}

/** The symbols of ASCII, as numbers from 0: letters in either case, then digits; -1 for anything else. */
const symbols = Int8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 65 && code <= 90) return code - 65;
  return code >= 48 && code <= 57 ? code - 22 : -1;
});

/** A letter or digit as a number from 0, in either case and without its accent; -1 for anything else. */
export function symbolOf(code: number): number {
  return code < 128 ? (symbols[code] ?? -1) : foreignSymbol(code);
}

function foreignSymbol(code: number): number {
  if (Number.isNaN(code)) return -1;
  if (code >= 0x2000 && code <= 0x2bff) return -1;
  const letter = String.fromCharCode(code);
  if (!/[\p{L}\p{N}]/u.test(letter)) return -1;
  const base = letter.normalize('NFD').charCodeAt(0);
  return base < 128 ? symbolOf(base) : otherLetter;
}

/** Is this code one that words run across: accents written apart, soft hyphens, joiners? */
export function isInvisible(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) || code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0xfeff
  );
}
