import * as fc from 'fast-check';
import type { FacetFields } from '../model/groups.ts';
import type { Portrayal } from '../model/portrayal.ts';
import type { Study } from '../model/unit.ts';
import type { WrittenTrust } from './independent-programme.ts';
import { randomPortrayal, randomTrust } from './random-trust.ts';

/** The same trust before and after one study of a unit changed. Every school takes the unit. */
export interface Edit {
  readonly before: WrittenTrust;
  readonly after: WrittenTrust;
  readonly unit: string;
  readonly study: Study;
}

/** A study of which nothing is said. */
export const undescribed: Study = {
  topic: 'A topic',
  lessons: 1,
  status: 'taught',
  portrays: undefined,
  surveyed: [],
  challenged: undefined,
};

/**
 * Random edits: `describe` gives the studies that may be put in a unit. Before, the unit has as many lessons
 * more that nobody described, as a study of its own or as lessons beyond its studies.
 */
export function randomEdit(
  describe: (facets: readonly FacetFields[]) => fc.Arbitrary<Study>,
): fc.Arbitrary<Edit> {
  return randomTrust.chain((trust) =>
    fc
      .record({
        unit: fc.constantFrom(...Object.keys(trust.units)),
        study: describe(trust.facets),
        lessons: fc.integer({ min: 1, max: 30 }),
        isBare: fc.boolean(),
      })
      .map(({ unit, study, lessons, isBare }) => {
        const after = { ...study, lessons };
        const before = { ...undescribed, lessons };
        return {
          before: withStudies(trust, unit, lessons, isBare ? [] : [before]),
          after: withStudies(trust, unit, lessons, [after]),
          unit,
          study: after,
        };
      }),
  );
}

/** Any description of a study: portrayals, or none, and facets surveyed. */
export function randomDescription(facets: readonly FacetFields[]): fc.Arbitrary<Study> {
  const portrayals: fc.Arbitrary<'none' | Portrayal[]> = fc.oneof(
    { weight: 1, arbitrary: fc.constant('none' as const) },
    { weight: 5, arbitrary: fc.array(randomPortrayal(facets), { maxLength: 4 }) },
  );
  return fc
    .record({
      portrays: portrayals,
      surveyed: fc.subarray(facets.map((facet) => facet.id)),
      challenged: fc.option(fc.constant('Pupils ask who drew it.'), { nil: undefined }),
    })
    .map((described) => ({ ...undescribed, ...described }));
}

/** The trust with studies put first in a unit that has `more` lessons for them, at schools that all take it. */
export function withStudies(
  trust: WrittenTrust,
  unitId: string,
  more: number,
  studies: readonly Study[],
): WrittenTrust {
  const unit = trust.units[unitId];
  if (unit === undefined) return trust;
  const counted = unit.studies.filter((study) => study.status !== 'offered');
  const described = counted.reduce((sum, study) => sum + (study.lessons ?? 0), 0);
  const longer = {
    ...unit,
    lessons: Math.max(unit.lessons, described) + more,
    studies: [...studies, ...unit.studies],
    option: undefined,
  };
  const schools = Object.entries(trust.schools).map(([id, school]) => {
    const years = [...new Set([...school.years, ...(unit.years ?? [unit.year ?? 0])])];
    return [id, { ...school, years, takes: 'all' as const }] as const;
  });
  return { ...trust, units: { ...trust.units, [unitId]: longer }, schools: Object.fromEntries(schools) };
}
