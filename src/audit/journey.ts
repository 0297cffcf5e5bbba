import type { HalfTerm } from '../model/field.ts';
import type { Lens } from '../representation/lens.ts';
import type { Seen } from './stretches.ts';

/** Lessons of a half-term, for a pupil of one group: with a mirror, without one, or not described. */
export interface Step {
  readonly year: number;
  /** Undefined for the units of a year that do not say when they are taught. */
  readonly term: HalfTerm | undefined;
  readonly mirror: number;
  readonly none: number;
  readonly unknown: number;
}

/** A time in a journey. */
export interface Moment {
  readonly year: number;
  readonly term: HalfTerm | undefined;
}

/** A run of half-terms, by the positions of its first and last in `halfTerms`. */
export interface Run {
  readonly halfTerms: number;
  readonly from: Moment;
  readonly to: Moment;
}

/** What a pupil of a group meets of their own group, half-term by half-term. */
export interface Journey {
  readonly facet: string;
  readonly group: string;
  /** Each year's half-terms in order, then its lessons without a term. */
  readonly steps: readonly Step[];
  /** The longest run of half-terms of which it is certain that they have no mirror. */
  readonly certain: Run | undefined;
  /** The longest run of half-terms of which it is not known that they have one. */
  readonly possible: Run | undefined;
  readonly first: Moment | undefined;
  readonly last: Moment | undefined;
}

/** The years and half-terms of a school, in order. */
export interface Calendar {
  readonly years: readonly number[];
  readonly terms: readonly HalfTerm[];
}

interface Cell {
  mirror: number;
  none: number;
  unknown: number;
}

/** Follows a pupil of each of the groups through a school's years. A year's lessons are those of its scope. */
export function findJourneys(
  seen: readonly Seen[],
  lens: Lens,
  groups: readonly string[],
  { years, terms }: Calendar,
): Journey[] {
  const inYear = years.map((year) => seen.filter(({ stretch }) => stretch.unit.years.includes(year)));
  return groups.map((group) => {
    const steps = years.flatMap((year, at) => stepsOf(inYear[at] ?? [], group, year, terms));
    const met = steps.filter((step) => step.mirror > 0);
    return {
      facet: lens.facet.id,
      group,
      steps,
      certain: longestRun(steps, isCertainlyWithout),
      possible: longestRun(steps, (step) => step.mirror === 0),
      first: met[0] && momentOf(met[0]),
      last: met.at(-1) && momentOf(met.at(-1)),
    };
  });
}

function stepsOf(seen: readonly Seen[], group: string, year: number, terms: readonly HalfTerm[]): Step[] {
  const cells = new Map<HalfTerm | undefined, Cell>(
    [...terms, undefined].map((term) => [term, { mirror: 0, none: 0, unknown: 0 }]),
  );
  for (const { stretch, groups } of seen) {
    const { unit, lessons } = stretch;
    const cell = cells.get(unit.term) ?? cells.get(undefined);
    if (cell === undefined) continue;
    const kind = groups === undefined ? 'unknown' : groups.get(group)?.lead === true ? 'mirror' : 'none';
    cell[kind] += lessons / unit.years.length;
  }
  return [...cells].map(([term, cell]) => ({ year, term, ...cell }));
}

function momentOf(step: Step | undefined): Moment | undefined {
  return step && { year: step.year, term: step.term };
}

/** A lesson without a term may be in any half-term of its year, and so may a mirror in it. */
function isCertainlyWithout(step: Step, loose: Step | undefined): boolean {
  const empty = (each: Step) => each.mirror === 0 && each.unknown === 0;
  return empty(step) && (loose === undefined || empty(loose));
}

function longestRun(
  steps: readonly Step[],
  isWithout: (step: Step, loose: Step | undefined) => boolean,
): Run | undefined {
  const loose = new Map(steps.filter((step) => step.term === undefined).map((step) => [step.year, step]));
  let longest: Run | undefined;
  let from: Step | undefined;
  let halfTerms = 0;
  for (const step of steps) {
    if (step.term === undefined) continue;
    if (!isWithout(step, loose.get(step.year))) {
      from = undefined;
      halfTerms = 0;
      continue;
    }
    from ??= step;
    halfTerms += 1;
    if (halfTerms > (longest?.halfTerms ?? 0)) {
      longest = {
        halfTerms,
        from: { year: from.year, term: from.term },
        to: { year: step.year, term: step.term },
      };
    }
  }
  return longest;
}
