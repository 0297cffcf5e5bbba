/** From at least to at most, each 0 to 1. A single value where nothing is unknown. */
export type Range = readonly [low: number, high: number];

/** Points from 0 to 100: half up, after rounding to nine decimals so that arithmetic noise moves nothing. */
export function points(fraction: number): number {
  return Math.floor(100 * roundTo(fraction, 9) + 0.5);
}

/** Rounds to a number of decimals. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/** Two figures differ only if their ranges do not overlap. */
export function differ(a: Range, b: Range): boolean {
  return roundTo(a[1], 9) < roundTo(b[0], 9) || roundTo(b[1], 9) < roundTo(a[0], 9);
}

/** The mean of several ranges, end by end; undefined for none. */
export function meanRange(ranges: readonly Range[]): Range | undefined {
  if (ranges.length === 0) return undefined;
  const mean = (end: 0 | 1) => ranges.reduce((sum, range) => sum + range[end], 0) / ranges.length;
  return [mean(0), mean(1)];
}
