import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFacet } from '../model/facet.ts';
import { groupsSchema } from '../model/groups.ts';
import { areaSchema, communitySchema } from '../model/school.ts';
import { checkCommunity } from './community.ts';
import { createLocator } from './locator.ts';
import { parseYaml } from './parse-yaml.ts';

const facets = new Map(
  groupsSchema
    .parse({
      facets: [
        {
          id: 'ethnicity',
          name: 'Ethnicity',
          kind: 'whole',
          groups: [
            {
              id: 'white',
              name: 'White',
              groups: [{ id: 'white-british', name: 'White British', report: true }],
            },
            { id: 'asian', name: 'Asian', groups: [{ id: 'pakistani', name: 'Pakistani', report: true }] },
          ],
        },
        {
          id: 'language',
          name: 'Language',
          kind: 'marker',
          groups: [
            { id: 'ur', name: 'Urdu' },
            { id: 'pa', name: 'Panjabi' },
          ],
        },
        { id: 'place', name: 'Place', kind: 'shared', groups: [{ id: 'bradford', name: 'Bradford' }] },
        {
          id: 'class',
          name: 'Class',
          kind: 'none',
          groups: [{ id: 'working-class', name: 'Working class' }],
        },
      ],
    })
    .facets.map((fields) => [fields.id, buildFacet(fields)]),
);

/** Checks the lines of a community: the line numbers count from `community:` as line 1. */
function check(...lines: readonly string[]) {
  const yaml = ['community:', '  source: Census', ...lines.map((line) => `  ${line}`)].join('\n');
  const parsed = parseYaml('a.yaml', yaml, 0);
  const value: unknown = 'value' in parsed ? Reflect.get(Object(parsed.value), 'community') : undefined;
  const { community, findings } = checkCommunity(
    communitySchema.parse(value),
    undefined,
    facets,
    createLocator('a.yaml', yaml, 0),
  );
  if (community === undefined) throw new Error('There is a community.');
  return {
    community,
    said: findings.map(({ place, rule, severity }) => `${place.line}:${place.column} ${severity} ${rule}`),
  };
}

describe('sound figures', () => {
  it('become shares of the roll, of the marks, or a list', () => {
    const { community, said } = check(
      'roll: 800',
      'ethnicity: { pakistani: 400, white-british: 300 }',
      'language: { ur: 90, pa: 30 }',
      'place: [bradford]',
    );
    expect(said).toEqual([]);
    expect(community.stated.get('ethnicity')).toEqual({
      kind: 'whole',
      shares: new Map([
        ['pakistani', 0.5],
        ['white-british', 0.375],
      ]),
      named: 0.875,
    });
    expect(community.stated.get('language')).toEqual({
      kind: 'marker',
      shares: new Map([
        ['ur', 0.75],
        ['pa', 0.25],
      ]),
    });
    expect(community.stated.get('place')).toEqual({ kind: 'shared', groups: ['bradford'] });
  });

  it('may be shares that are as coarse as counts', () => {
    const { community, said } = check('roll: 800', 'ethnicity: { pakistani: 0.5, white-british: 0.375 }');
    expect(said).toEqual([]);
    expect(community.shown.get('ethnicity')).toEqual(
      new Map([
        ['pakistani', 400],
        ['white-british', 300],
      ]),
    );
  });

  it('may be over 95 %, which counts as 0.95', () => {
    const { community, said } = check('roll: 800', 'ethnicity: { white-british: over-95 }');
    expect(said).toEqual([]);
    expect(community.stated.get('ethnicity')).toMatchObject({
      shares: new Map([['white-british', 0.95]]),
      named: 0.95,
    });
  });

  it('may be more than 95 % together, where that gives nobody away', () => {
    expect(check('roll: 800', 'ethnicity: { white-british: 520, pakistani: 260 }').said).toEqual([]);
  });

  it('may name nobody', () => {
    expect(check('roll: 800', 'ethnicity: {}').community.stated.get('ethnicity')).toMatchObject({ named: 0 });
  });

  it('need no roll for marks that are counts', () => {
    expect(check('language: { ur: 90 }')).toMatchObject({ said: [], community: { roll: undefined } });
  });
});

describe('figures of the area', () => {
  it('stand in for what the school does not state, and are known as the area’s', () => {
    const yaml =
      'area:\n  name: Bradford\n  source: DfE\n  roll: 8000\n  ethnicity: { pakistani: 4000 }\n  language: { ur: 3 }';
    const { community, findings } = checkCommunity(
      communitySchema.parse({ source: 'Survey', roll: 800, language: { ur: 90 } }),
      areaSchema.parse({
        name: 'Bradford',
        source: 'DfE',
        roll: 8000,
        ethnicity: { pakistani: 4000 },
        language: { ur: 3 },
      }),
      facets,
      createLocator('a.yaml', yaml, 0),
    );
    expect(findings.map(({ rule, place }) => [rule, place.line])).toEqual([['content/unprotected', 6]]);
    expect(community?.stated.get('ethnicity')).toMatchObject({ named: 0.5 });
    expect(community?.area).toMatchObject({ name: 'Bradford', roll: 8000, facets: ['ethnicity'] });
    expect([...(community?.shown.keys() ?? [])]).toEqual(['language']);
  });
});

describe('figures that are not protected', () => {
  it.each([
    [['roll: 803'], '3:9 error content/unprotected'],
    [['roll: 800', 'ethnicity: { pakistani: 402 }'], '4:27 error content/unprotected'],
    [['roll: 800', 'ethnicity: { pakistani: 5 }'], '4:27 error content/unprotected'],
    [['roll: 800', 'ethnicity: { pakistani: 1 }'], '4:27 error content/unprotected'],
    [['roll: 800', 'ethnicity: { pakistani: 0.5138 }'], '4:27 error content/unprotected'],
    [['roll: 800', 'ethnicity: { pakistani: 0.0025 }'], '4:27 error content/unprotected'],
    [['roll: 800', 'language: { ur: 91 }'], '4:19 error content/unprotected'],
    [
      ['roll: 800', 'ethnicity: { pakistani: 410, white-british: 400 }'],
      '4:14 error content/shares-over-one',
    ],
    [['roll: 800', 'ethnicity: { pakistani: 10.5 }'], '4:27 error content/shares-over-one'],
    [['roll: 800', 'ethnicity: { pakistani: 10, white-british: 770 }'], '4:14 warn content/unprotected'],
    [['roll: 800', 'ethnicity: { pakistani: 10, white-british: over-95 }'], '4:14 warn content/unprotected'],
    [['roll: 90', 'ethnicity: { white-british: over-95 }'], '4:14 warn content/unprotected'],
    [['roll: 800', 'language: { ur: 800 }'], '4:13 warn content/unprotected'],
    [['ethnicity: { pakistani: 400 }'], '3:14 error content/missing-field'],
    [['ethnicity: { pakistani: 0.5 }'], '3:27 error content/missing-field'],
    [['language: { ur: 0.5 }'], '3:19 error content/missing-field'],
    [['roll: 803', 'ethnicity: { pakistani: 400 }'], '3:9 error content/unprotected'],
    [['roll: 803', 'language: { ur: 0.5, pa: 30 }'], '3:9 error content/unprotected'],
  ])('%j: %s', (lines, expected) => {
    const { said, community } = check(...lines);
    expect(said).toEqual([expected]);
    if (!expected.includes('warn')) expect([...community.stated.keys()]).toEqual([]);
  });
});

describe('what is named wrongly', () => {
  it.each([
    [['roll: 800', 'etnicity: { pakistani: 400 }'], ['4:3 error content/unknown-facet']],
    [['roll: 800', 'ethnicity: { pakistanni: 400 }'], ['4:16 error content/unknown-group']],
    [['roll: 800', 'ethnicity: { asian: 200, pakistani: 100 }'], ['4:28 error content/overlapping-groups']],
    [['place: [bradfrod]'], ['3:11 error content/unknown-group']],
    [['place: { bradford: 800 }'], ['3:10 error content/wrong-type']],
    [['roll: 800', 'ethnicity: [pakistani]'], ['4:14 error content/wrong-type']],
    [['class: { working-class: 400 }'], ['3:3 error content/wrong-value']],
  ])('%j', (lines, expected) => {
    const { said, community } = check(...lines);
    expect(said).toEqual(expected);
    expect([...community.stated.keys()]).toEqual([]);
  });

  it('leaves one facet out and keeps the others', () => {
    const { community } = check('roll: 800', 'ethnicity: { pakistani: 402 }', 'language: { ur: 90 }');
    expect([...community.stated.keys()]).toEqual(['language']);
  });
});

describe('whatever is written', () => {
  it('nothing that is stated is smaller or finer than protected figures are', () => {
    const figure = fc.oneof(
      fc.integer({ min: 1, max: 900 }),
      fc.double({ min: 0.001, max: 20, noNaN: true }),
      fc.constant('over-95' as const),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), figure, figure, (roll, first, second) => {
        const { community } = check(
          `roll: ${roll}`,
          `ethnicity: { pakistani: ${first}, white-british: ${second} }`,
          `language: { ur: ${first} }`,
        );
        for (const shown of community.shown.values()) {
          for (const count of shown instanceof Map ? shown.values() : []) {
            if (count !== 'over-95') expect([count >= 10, count % 5]).toEqual([true, 0]);
          }
        }
        const stated = community.stated.get('ethnicity');
        if (stated?.kind === 'whole') expect(stated.named).toBeLessThanOrEqual(1);
        if (roll % 10 !== 0) expect(stated).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
