import { points, type Range } from '../representation/range.ts';

/** A range with both ends: `45 to 100`. */
export function formatEnds(range: Range | null): string {
  if (range === null) return '–';
  const [low, high] = [points(range[0]), points(range[1])];
  return low === high ? String(low) : `${low} to ${high}`;
}
