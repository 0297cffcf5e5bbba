import { describe, expect, it } from 'vitest';
import { groupsSchema } from '../model/groups.ts';
import { buildFacet } from '../model/facet.ts';
import type { Portrayal } from '../model/portrayal.ts';
import { rubricSchema } from '../model/rubric.ts';
import type { Community } from '../model/school.ts';
import { score, type ScopeKind } from '../representation/figures.ts';
import { buildLenses } from '../representation/lens.ts';
import type { CountedStudy } from '../representation/study.ts';
import { tallyStudies } from '../representation/tally.ts';
import { shippedRubric } from '../testing/shipped.ts';

const rubric = shippedRubric(rubricSchema);

function facetOf(groups: unknown) {
  const [fields] = groupsSchema.parse({
    facets: [{ id: 'ethnicity', name: 'Ethnicity', kind: 'whole', groups }],
  }).facets;
  if (fields === undefined) throw new Error('The fixture has no facet.');
  return buildFacet(fields);
}

const three = facetOf([
  { id: 'white', name: 'White', groups: [{ id: 'white-british', name: 'White British', report: true }] },
  {
    id: 'asian',
    name: 'Asian',
    groups: [
      { id: 'pakistani', name: 'Pakistani', report: true },
      { id: 'indian', name: 'Indian', report: true },
    ],
  },
  { id: 'black', name: 'Black', groups: [{ id: 'black-caribbean', name: 'Black Caribbean', report: true }] },
]);

function portrayal(group: string, presence: Portrayal['presence'], story: Portrayal['story']): Portrayal {
  return {
    who: group,
    groups: [`ethnicity/${group}`],
    presence,
    story,
    handling: 'neutral',
    voice: 'unknown',
    evidence: 'Chapter 1',
  };
}

function study(lessons: number, ...portrayals: Portrayal[]): CountedStudy {
  return {
    lessons,
    portrayals,
    nobody: portrayals.length === 0,
    surveyed: [],
    challenged: false,
    open: false,
  };
}

function figuresOf(
  facet: typeof three,
  kind: ScopeKind,
  lessons: number,
  studies: CountedStudy[],
  counts: Record<string, number>,
  windowSize?: number,
) {
  const sum = Object.values(counts).reduce((total, count) => total + count, 0);
  const shares = new Map(Object.entries(counts).map(([group, count]) => [group, count / 100]));
  const stated = { kind: 'whole', shares, named: sum / 100 } as const;
  const community: Community = {
    source: 'test',
    asOf: undefined,
    roll: 100,
    stated: new Map([['ethnicity', stated]]),
    shown: new Map(),
  };
  const [lens] = buildLenses(new Map([['ethnicity', facet]]));
  if (lens === undefined) throw new Error('No lens.');
  const used =
    windowSize === undefined ? rubric : { ...rubric, windows: { ...rubric.windows, [kind]: windowSize } };
  const described = studies.reduce((total, each) => total + each.lessons, 0);
  const tally = tallyStudies(studies, lessons - described, lens, stated, used);
  const scope = { kind, lessons, enoughOf: lessons, years: 1, tallies: new Map([['ethnicity', tally]]) };
  const figures = score(scope, [lens], community, used).facets.get('ethnicity');
  if (figures === undefined) throw new Error('No figures.');
  return figures;
}

describe('the worked examples of the design', () => {
  it('example 1: a unit of ten lessons', () => {
    const figures = figuresOf(
      three,
      'unit',
      10,
      [
        study(4, portrayal('black-caribbean', 'lead', ['everyday'])),
        study(
          3,
          portrayal('white-british', 'background', ['everyday']),
          portrayal('indian', 'lead', ['achievement']),
        ),
        study(1),
      ],
      { 'black-caribbean': 20, 'white-british': 50, pakistani: 30 },
    );
    expect(Object.fromEntries(figures.met)).toEqual({
      'white-british': 0.5,
      pakistani: 0,
      indian: 1,
      'black-caribbean': 1,
    });
    expect(figures.coverage).toBeCloseTo(0.8, 9);
    expect(figures.mirror?.[0]).toBeCloseTo(0.45, 9);
    expect(figures.mirror?.[1]).toBeCloseTo(1, 9);
    expect(figures.window?.[0]).toBeCloseTo(0.95, 9);
    expect(figures.window?.[1]).toBeCloseTo(1, 9);
    expect(figures.split?.mirror).toBeCloseTo(0.8, 9);
    expect(figures.split?.window).toBeCloseTo(6.2, 9);
    expect(figures.split).toMatchObject({ both: 0, unknown: 2 });
    expect(figures.split?.none).toBeCloseTo(1, 9);
  });

  it('example 2: a subject in a year', () => {
    const figures = figuresOf(
      three,
      'subject-year',
      40,
      [
        study(10, portrayal('black-caribbean', 'lead', ['struggle'])),
        study(4, portrayal('asian', 'lead', ['everyday'])),
        study(
          6,
          portrayal('white-british', 'lead', ['everyday']),
          portrayal('indian', 'shared', ['everyday']),
        ),
        study(20),
      ],
      { 'white-british': 50, pakistani: 30 },
    );
    expect(Object.fromEntries(figures.met)).toEqual({
      'white-british': 1,
      pakistani: 0.5,
      indian: 1,
      'black-caribbean': 0.5,
    });
    expect(figures.mirror?.[0]).toBeCloseTo(0.65, 9);
    expect(figures.mirror?.[1]).toBeCloseTo(0.85, 9);
    expect(figures.window?.[0]).toBeCloseTo(0.5, 9);
    expect(figures.window?.[1]).toBeCloseTo(0.7, 9);
    expect(figures.split?.both).toBeCloseTo(3.75, 9);
    expect(figures.split?.window).toBeCloseTo(14.75, 9);
    expect(figures.split?.none).toBeCloseTo(21.5, 9);
  });

  it.each([
    ['with one lesson unknown', [0.25, 0.5], []],
    ['described as a second lesson led by the broad group', [0.5, 0.5], ['b']],
  ] as const)('example 3: a broad label, %s', (_, range, second) => {
    const tree = facetOf([
      { id: 'o', name: 'O', report: true },
      { id: 'b', name: 'B', groups: [{ id: 'h', name: 'H', report: true }] },
    ]);
    const more = second.map((group) => study(1, portrayal(group, 'lead', ['everyday'])));
    const studies = [study(1, portrayal('b', 'lead', ['everyday'])), ...more, study(78)];
    const figures = figuresOf(tree, 'subject-year', 80, studies, { o: 100 }, 2);
    expect(figures.window?.[0]).toBeCloseTo(range[0], 9);
    expect(figures.window?.[1]).toBeCloseTo(range[1], 9);
  });
});
