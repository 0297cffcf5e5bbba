import * as fc from 'fast-check';
import type { FacetFields } from '../model/groups.ts';
import type { Portrayal } from '../model/portrayal.ts';
import type { Study } from '../model/unit.ts';
import type { WrittenTrust } from './independent-programme.ts';
import { countedFacet } from './independent-groups.ts';
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

/** A choice of two texts. */
export function anyChoice(): fc.Arbitrary<Study> {
  return fc.constant({ ...undescribed, topic: undefined, choose: ['text-a', 'text-b'] });
}

/** The trust with these choices at every school, and no other. */
export function choosing(trust: WrittenTrust, choices: Record<string, string>): WrittenTrust {
  const schools = Object.entries(trust.schools).map(([id, school]) => [id, { ...school, choices }] as const);
  return { ...trust, schools: Object.fromEntries(schools) };
}

function turn<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  const entries = Object.entries(record).toReversed();
  return Object.fromEntries(entries.map(([id, value]) => [id, change(value)]));
}

function turnPortrayals<T extends Pick<Study, 'portrays' | 'surveyed'>>(value: T): T {
  const portrays = Array.isArray(value.portrays) ? value.portrays.toReversed() : value.portrays;
  return { ...value, portrays, surveyed: value.surveyed.toReversed() };
}

/** The same trust, every list and folder in the other order. */
export function reversed(trust: WrittenTrust): WrittenTrust {
  return {
    ...trust,
    schools: turn(trust.schools, (school) => ({
      ...school,
      years: school.years.toReversed(),
      swaps: school.swaps.toReversed(),
    })),
    units: turn(trust.units, (unit) => ({ ...unit, studies: unit.studies.toReversed().map(turnPortrayals) })),
    texts: turn(trust.texts, turnPortrayals),
  };
}

/** The trust without the first study of a unit, and without its lessons. */
export function withoutStudy(trust: WrittenTrust, unitId: string): WrittenTrust {
  const unit = trust.units[unitId];
  if (unit === undefined) return trust;
  const [first, ...studies] = unit.studies;
  const shorter = { ...unit, studies, lessons: unit.lessons - (first?.lessons ?? 0) };
  return { ...trust, units: { ...trust.units, [unitId]: shorter } };
}

/** A study with one lead group, told as more than struggle, and never as an unchallenged stereotype. */
export function oneLead(facets: readonly FacetFields[]): fc.Arbitrary<Study> {
  return randomPortrayal(facets).map((portrayal): Study => ({
    ...undescribed,
    portrays: [
      {
        ...portrayal,
        groups: portrayal.groups.slice(0, 1),
        presence: 'lead',
        story: portrayal.story.filter((each) => each !== 'struggle'),
        evidence: 'Chapter 1.',
      },
    ],
    challenged: portrayal.handling === 'stereotype' ? 'Pupils ask who drew it.' : undefined,
    // A mark that lives of another facet mirror counts only where it is known who is met in that facet.
    surveyed: facets.map(countedFacet).filter((id, at) => id !== facets[at]?.id),
  }));
}
