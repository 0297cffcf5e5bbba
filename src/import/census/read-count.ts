/** What a cell of a public table says: a number of pupils, or why there is none. */
export type Count =
  | { readonly kind: 'count'; readonly pupils: number }
  | { readonly kind: 'none'; readonly symbol: string; readonly means: string };

/**
 * The symbols of the Department for Education and of government statistics, with older ones. None of them is a nought:
 * even where a group does not apply, the table does not count it.
 */
const symbols: Readonly<Record<string, string>> = {
  z: 'does not apply',
  c: 'held back, to protect pupils',
  x: 'not available',
  low: 'more than none, but it rounds to nought',
  k: 'more than none, but it rounds to nought',
  '~': 'more than none, but it rounds to nought',
  u: 'not reliable enough to use',
  supp: 'held back, to protect pupils',
  ':': 'not available',
  na: 'not available',
  'n/a': 'not available',
  '': 'nothing is written there',
};

/** Reads a cell. What is neither a whole number nor a known symbol is not guessed at. */
export function readCount(cell: string | undefined): Count {
  const text = (cell ?? '').trim();
  if (/^\d{1,3}(?:,\d{3})+$|^\d+$/u.test(text)) {
    return { kind: 'count', pupils: Number(text.replaceAll(',', '')) };
  }
  return {
    kind: 'none',
    symbol: text,
    means: symbols[text.toLowerCase()] ?? 'neither a number nor a known symbol',
  };
}
