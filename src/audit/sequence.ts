import { halfTerms } from '../model/field.ts';
import type { Unit } from '../model/unit.ts';

/** Where a unit stands in a pupil's way through school: a number that grows half-term by half-term. */
export interface Moment {
  readonly starts: number;
  readonly ends: number;
}

/**
 * When a unit is taught. A unit without a term could be at any time of its years, so it begins with the
 * first of them and ends with the last: it counts as earlier only for what comes after all of it.
 */
export function momentOf(unit: Unit): Moment {
  const first = unit.years[0] ?? 0;
  const last = unit.years.at(-1) ?? first;
  const term = unit.term === undefined ? undefined : halfTerms.indexOf(unit.term);
  return {
    starts: first * halfTerms.length + (term ?? 0),
    ends: last * halfTerms.length + (term ?? halfTerms.length - 1),
  };
}

/** For each concept, the earlier unit that teaches it, among the units one school takes. */
export function taughtBefore(unit: Unit, taken: readonly Unit[]): Map<string, string> {
  const { starts } = momentOf(unit);
  const before = new Map<string, string>();
  for (const other of taken) {
    if (other.teaches.length === 0 || other.id === unit.id || momentOf(other).ends >= starts) continue;
    for (const concept of other.teaches) before.set(concept, other.title);
  }
  return before;
}
