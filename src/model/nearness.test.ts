import { describe, expect, it } from 'vitest';
import { buildFacet } from './facet.ts';
import { groupsSchema } from './groups.ts';
import { isAkin, nearness } from './nearness.ts';

const [ethnicity, income, social] = groupsSchema
  .parse({
    facets: [
      {
        id: 'ethnicity',
        name: 'Ethnicity',
        kind: 'whole',
        groups: [
          {
            id: 'black',
            name: 'Black',
            groups: [
              {
                id: 'black-african',
                name: 'Black African',
                report: true,
                groups: [{ id: 'somali', name: 'Somali' }],
              },
              { id: 'black-caribbean', name: 'Black Caribbean', report: true },
            ],
          },
          {
            id: 'mixed',
            name: 'Mixed',
            groups: [{ id: 'white-and-black-caribbean', name: 'White and Black Caribbean', report: true }],
          },
          {
            id: 'white',
            name: 'White',
            groups: [{ id: 'white-british', name: 'White British', report: true }],
          },
        ],
        related: [['white-and-black-caribbean', 'black-caribbean']],
      },
      {
        id: 'family-income',
        name: 'Family income',
        kind: 'marker',
        groups: [{ id: 'free-school-meals', name: 'Free school meals', mirrors: ['class/working-class'] }],
      },
      {
        id: 'class',
        name: 'Class',
        kind: 'none',
        groups: [
          { id: 'working-class', name: 'Working class', groups: [{ id: 'mining', name: 'Mining families' }] },
          { id: 'upper-class', name: 'Upper class' },
        ],
      },
    ],
  })
  .facets.map(buildFacet);
if (ethnicity === undefined || income === undefined || social === undefined)
  throw new Error('The fixture has three facets.');

describe('nearness', () => {
  it.each([
    ['somali', 'somali', 'exact'],
    ['somali', 'black-african', 'exact'],
    ['black-african', 'somali', 'near'],
    ['black', 'somali', 'near'],
    ['black', 'black-african', 'near'],
    ['black-caribbean', 'black-african', 'none'],
    ['white-and-black-caribbean', 'black-caribbean', 'near'],
    ['black-caribbean', 'white-and-black-caribbean', 'near'],
    ['white-british', 'white-and-black-caribbean', 'none'],
  ] as const)('of a portrayed %s to %s pupils is %s', (shown, own, expected) => {
    expect(nearness(ethnicity, ethnicity, shown, own)).toBe(expected);
  });

  it('goes through the groups a marker lists', () => {
    expect(nearness(income, social, 'working-class', 'free-school-meals')).toBe('exact');
    expect(nearness(income, social, 'mining', 'free-school-meals')).toBe('exact');
    expect(nearness(income, social, 'upper-class', 'free-school-meals')).toBe('none');
  });

  it('does not pass a related pair on to the groups above or below it', () => {
    expect(nearness(ethnicity, ethnicity, 'mixed', 'black-caribbean')).toBe('none');
  });
});

describe('akin', () => {
  it.each([
    ['somali', 'black', true],
    ['black', 'somali', true],
    ['white-and-black-caribbean', 'black-caribbean', true],
    ['white-british', 'black-caribbean', false],
    ['black-african', 'black-caribbean', false],
  ] as const)('%s and %s: %s', (shown, own, expected) => {
    expect(isAkin(ethnicity, ethnicity, shown, own)).toBe(expected);
  });
});
