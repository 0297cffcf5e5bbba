import { closest, distance } from 'fastest-levenshtein';

/** The known name nearest to a mistyped one, where one is near enough to be what was meant. */
export function nearest(wrong: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(wrong, known);
  return distance(wrong, best) <= Math.max(1, Math.floor(wrong.length / 4)) ? best : undefined;
}

/** ` Did you mean x?` with a space before it, or nothing. */
export function didYouMean(wrong: string, known: readonly string[]): string {
  const best = nearest(wrong, known);
  return best === undefined ? '' : ` Did you mean \`${best}\`?`;
}
