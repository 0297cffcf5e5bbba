import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIsbn } from './isbn.ts';

const digits = (length: number) => fc.array(fc.nat(9), { minLength: length, maxLength: length });

/** The standard's own definition: the weighted sum of all digits is a multiple of 11 or 10. */
function isSoundBySum(isbn: string): boolean {
  const values = [...isbn].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  const sum = values.reduce(
    (total, value, at) => total + value * (isbn.length === 10 ? 10 - at : 1 + 2 * (at % 2)),
    0,
  );
  return sum % (isbn.length === 10 ? 11 : 10) === 0;
}

describe('checkIsbn', () => {
  it.each([
    '9780702302725',
    '978-0-7023-0272-5',
    '978 0 7023 0272 5',
    '0006740200',
    '0-00-674020-0',
    '080442957X',
    '080442957x',
  ])('accepts %s', (isbn) => {
    expect(checkIsbn(isbn)).toBeUndefined();
  });

  it('names the number it is likely to be', () => {
    expect(checkIsbn('9780702302726')?.advice).toContain('9780702302725');
    expect(checkIsbn('0804429570')?.advice).toContain('080442957X');
  });

  it('knows two digits that changed places', () => {
    expect(checkIsbn('080449257X')?.advice).toMatch(/or .*\b080442957X\b.* if two digits changed places/u);
  });

  it.each([
    ['978070230272', 'it has 12 digits'],
    ['1234567890123', 'begin 978 or 979'],
    ['ISBN 978', 'more than digits'],
    ['', 'it has 0 digits'],
    ['X', 'it has 1 digit '],
  ])('says what is odd about %j', (isbn, said) => {
    expect(checkIsbn(isbn)?.message).toContain(said);
  });

  it('accepts what the sum accepts, and nothing else', () => {
    const ten = fc
      .tuple(digits(9), fc.constantFrom(...'0123456789X'))
      .map(([nine, last]) => nine.join('') + last);
    const thirteen = digits(10).map((ten) => `978${ten.join('')}`);
    fc.assert(
      fc.property(fc.oneof(ten, thirteen), (isbn) => {
        expect(checkIsbn(isbn) === undefined).toBe(isSoundBySum(isbn));
      }),
      { numRuns: 2000 },
    );
  });

  it('always suggests numbers that are sound, and finds every single wrong digit', () => {
    fc.assert(
      fc.property(digits(9), fc.nat(11), fc.integer({ min: 1, max: 9 }), (nine, at, by) => {
        const sound =
          /\d{13}/u.exec(checkIsbn(`978${nine.join('')}0`)?.advice ?? `978${nine.join('')}0`)?.[0] ?? '';
        expect(checkIsbn(sound)).toBeUndefined();
        const place = Math.max(3, at);
        const wrong = sound.slice(0, place) + ((Number(sound[place]) + by) % 10) + sound.slice(place + 1);
        const advice = checkIsbn(wrong)?.advice ?? '';
        const guesses = advice.match(/\d{13}/gu) ?? [];
        expect(guesses.length).toBeGreaterThan(0);
        for (const guess of guesses) expect(checkIsbn(guess)).toBeUndefined();
      }),
    );
  });
});
