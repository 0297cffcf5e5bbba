/**
 * Checks an ISBN-10 or ISBN-13 (hyphens and spaces allowed).
 * Returns a sentence that says what is wrong and the likely fix, or undefined.
 * Source: ISO 2108, check digit modulo 11 (ten digits) or modulo 10 (thirteen).
 */
export function checkIsbn(value: string): string | undefined {
  const bare = value.replaceAll(/[\s-]/gu, '').toUpperCase();
  if (/^\d{9}[\dX]$/u.test(bare)) return wrongDigit(bare, checkDigit10(bare.slice(0, 9)));
  if (/^97[89]\d{10}$/u.test(bare)) return wrongDigit(bare, checkDigit13(bare.slice(0, 12)));
  return `An ISBN has 10 digits, or 13 beginning 978 or 979; this one has ${bare.length} characters.`;
}

function wrongDigit(bare: string, right: string): string | undefined {
  if (bare.endsWith(right)) return undefined;
  return `The last digit of ISBN ${bare} does not fit the others: it would be ${bare.slice(0, -1)}${right}. Look at the back of the book.`;
}

function checkDigit10(nine: string): string {
  const sum = nine.split('').reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? 'X' : String(digit);
}

function checkDigit13(twelve: string): string {
  const sum = twelve
    .split('')
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}
