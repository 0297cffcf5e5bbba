import type { Rubric } from '../model/rubric.ts';
import type { Tally } from './tally.ts';

/** Which light meetings count: all, or only those that are no broad label (for a window). */
export type Light = 'light' | 'exactLight';

/**
 * θ, the lessons that are enough: one in twenty, at least one, at most six a year.
 * `lessons` are those of the scope (above subject scopes, of the people-carrying subjects alone).
 */
export function enough(lessons: number, years: number, rubric: Rubric): number {
  const { share, least, mostPerYear } = rubric.enough;
  return Math.min(Math.max(least, share * lessons), mostPerYear * years);
}

/** d(h): how far a group is met, 0 to 1; `extra` lessons are taken as full (0, or all that is unknown). */
export function met(
  tally: Tally,
  group: string,
  theta: number,
  extra: number,
  light: Light,
  rubric: Rubric,
): number {
  const full = ((tally.full.get(group) ?? 0) + extra) / theta;
  const glimpse = Math.min(rubric.light.most, (tally[light].get(group) ?? 0) / theta);
  return Math.min(1, full + glimpse);
}
