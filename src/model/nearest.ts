import { closest, distance } from 'fastest-levenshtein';

/** A name may be off by a third of its letters, but by no more than this: longer names are other names. */
const mostSlips = 4;

/** The known name nearest to a mistyped one, where one is near enough to be what was meant. */
export function nearest(wrong: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(wrong, known);
  return distance(wrong, best) <= Math.max(1, Math.min(mostSlips, Math.floor(wrong.length / 3)))
    ? best
    : undefined;
}

/** ` Did you mean x?` with a space before it, or nothing. */
export function didYouMean(wrong: string, known: readonly string[]): string {
  const best = nearest(wrong, known);
  return best === undefined ? '' : ` Did you mean \`${best}\`?`;
}
