import type { TakenUnit } from '../../audit/programme.ts';
import { partOf } from '../../audit/scopes.ts';

/** Studies and lessons of one standing. Examined ones are taught too, so the columns are never added up. */
export interface Standing {
  readonly studies: number;
  readonly lessons: number;
}

/** A subject in one year: what is taught, what of it is examined, and what is only offered. */
export interface YearStandings {
  readonly year: number;
  readonly taught: Standing;
  readonly examined: Standing;
  readonly offered: Standing;
}

/** The standing of a subject’s studies, year by year; a study of several years counts in each, with its lessons of it. */
export function standingsOf(units: readonly TakenUnit[], years: readonly number[]): YearStandings[] {
  return years.map((year) => {
    const own = units.filter(({ unit }) => unit.years.includes(year));
    const sum = (of: (taken: TakenUnit) => readonly (number | undefined)[]): Standing => {
      const lessons = own.flatMap((taken) =>
        of(taken).map((each) => (each ?? 0) * partOf(taken.unit, [year])),
      );
      return { studies: lessons.length, lessons: lessons.reduce((all, each) => all + each, 0) };
    };
    const studies = (taken: TakenUnit) => taken.studies.map(({ study }) => study);
    return {
      year,
      taught: sum((taken) => studies(taken).map(({ lessons }) => lessons)),
      examined: sum((taken) =>
        studies(taken)
          .filter(({ status }) => status === 'examined')
          .map(({ lessons }) => lessons),
      ),
      offered: sum((taken) => taken.offered.map(({ lessons }) => lessons)),
    };
  });
}
