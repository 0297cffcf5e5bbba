import type { Trust } from '../model/trust.ts';
import type { Unit } from '../model/unit.ts';
import type { HalfTerm } from '../model/field.ts';
import type { TakenUnit } from './programme.ts';

export type Thread = Trust['threads'][number];

/** A thread in one year of a school. */
export interface ThreadYear {
  readonly year: number;
  /** The units that carry it, of those the school takes. */
  readonly units: readonly Unit[];
  /** How many units the school takes in the year. */
  readonly taken: number;
  readonly subjects: readonly string[];
  /** The half-term all its units are in, where they are in one and say so. */
  readonly onlyIn: HalfTerm | undefined;
}

/** A thread through a school’s years, and where what the trust promised of it is missing. */
export interface ThreadWay {
  readonly thread: Thread;
  readonly years: readonly ThreadYear[];
  /** Years without it where the trust promised every year. Years without a unit promise nothing. */
  readonly missingYears: readonly number[];
  /** Units without it where the trust promised every unit of a subject. */
  readonly missingUnits: readonly Unit[];
}

/** Follows each of the trust’s threads through what a school teaches. */
export function followThreads(
  threads: readonly Thread[],
  years: readonly number[],
  taken: readonly TakenUnit[],
): ThreadWay[] {
  const units = taken.map((each) => each.unit);
  const ofYear = new Map(years.map((year) => [year, units.filter((unit) => unit.years.includes(year))]));
  return threads.map((thread) => {
    const carried = years.map((year) => threadYear(thread, year, ofYear.get(year) ?? []));
    return {
      thread,
      years: carried,
      missingYears:
        thread.promise === 'every-year'
          ? carried.filter((each) => each.taken > 0 && each.units.length === 0).map(({ year }) => year)
          : [],
      missingUnits: missingUnits(thread, years, units),
    };
  });
}

/** `taken` are the units of the year. */
function threadYear(thread: Thread, year: number, taken: readonly Unit[]): ThreadYear {
  const units = taken.filter((unit) => unit.threads.includes(thread.id));
  const terms = new Set(units.map((unit) => unit.term));
  const [term] = terms;
  return {
    year,
    units,
    taken: taken.length,
    subjects: [...new Set(units.map((unit) => unit.subject))],
    onlyIn: terms.size === 1 ? term : undefined,
  };
}

function missingUnits(thread: Thread, years: readonly number[], units: readonly Unit[]): Unit[] {
  if (typeof thread.promise === 'string') return [];
  const { 'every-unit': subjects } = thread.promise;
  return units.filter(
    (unit) =>
      subjects.includes(unit.subject) &&
      unit.years.some((year) => years.includes(year)) &&
      !unit.threads.includes(thread.id),
  );
}
