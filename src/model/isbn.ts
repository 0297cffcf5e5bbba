/** What is wrong with an ISBN, and the numbers it is likely to be. */
export interface IsbnProblem {
  readonly message: string;
  readonly advice: string;
}

/**
 * Checks an ISBN-10 or ISBN-13 (hyphens and spaces allowed). Returns what is wrong, or undefined.
 * Source: ISO 2108, check digit modulo 11 (ten digits) or modulo 10 (thirteen).
 */
export function checkIsbn(value: string): IsbnProblem | undefined {
  const bare = value.replaceAll(/[\s\u00AD\u2010-\u2015-]/gu, '').toUpperCase();
  if (!isShaped(bare)) {
    return {
      message: `\`${value}\` is not an ISBN: ${wrongShape(bare)}.`,
      advice: 'Copy the ISBN from the back of the book, in quotes.',
    };
  }
  if (isSound(bare)) return undefined;
  const likely = withRightEnd(bare);
  const swapped = [...new Set(swaps(bare))];
  const few = swapped.length > 0 && swapped.length <= mostGuesses;
  const or = few ? `, or ${swapped.join(' or ')} if two digits changed places` : '';
  return {
    message: `The last digit of ISBN ${bare} does not fit the others, so a digit is wrong.`,
    advice: `It is likely to be ${likely}${or}. Look at the back of the book.`,
  };
}

/** More guesses than this help nobody. */
const mostGuesses = 3;

function isShaped(bare: string): boolean {
  return /^\d{9}[\dX]$/u.test(bare) || /^97[89]\d{10}$/u.test(bare);
}

function isSound(bare: string): boolean {
  return bare === withRightEnd(bare);
}

function wrongShape(bare: string): string {
  if (!/^\d*X?$/u.test(bare)) return 'it holds more than digits';
  if (bare.length === 13) return 'with 13 digits it would begin 978 or 979';
  return `it has ${bare.length} ${bare.length === 1 ? 'digit' : 'digits'} instead of 10 or 13`;
}

/** The same number with the check digit that fits. */
function withRightEnd(bare: string): string {
  const digits = bare.slice(0, -1);
  return digits + (bare.length === 10 ? checkDigit10(digits) : checkDigit13(digits));
}

/** Sound numbers that come of two neighbours changing places: after a wrong digit, the commonest slip. */
function swaps(bare: string): string[] {
  return [...bare]
    .slice(0, -1)
    .map((digit, at) => bare.slice(0, at) + bare.charAt(at + 1) + digit + bare.slice(at + 2))
    .filter((each) => each !== bare && isShaped(each) && isSound(each));
}

function checkDigit10(nine: string): string {
  const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? 'X' : String(digit);
}

function checkDigit13(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}
