const otherLetter = 36;

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
