import { describe, expect, it } from 'vitest';
import { readCsv } from '../../import/csv.ts';
import { readList } from '../../import/list/read-list.ts';
import { listMapSchema } from '../../model/plain-list.ts';
import { buildFacet } from '../../model/facet.ts';
import { groupsSchema } from '../../model/groups.ts';
import { auditList, type Share } from './audit-list.ts';
import { changeInWords, compareShares } from './change.ts';

const share = (count: number, of: number): Share => ({ count, of });

describe('published shares', () => {
  // CLPE, Reflecting Realities: children's books published in the United Kingdom, of which with a minority ethnic character.
  it.each([
    [391, 9115, 4],
    [743, 11_011, 7],
    [954, 3195, 30],
    [999, 5884, 17],
  ])('%i of %i is %i in 100', (count, of, expected) => {
    expect(compareShares(share(0, 0), share(count, of)).to).toBe(expected);
  });

  it('says that there are more, and that they are a smaller share', () => {
    const [before, after] = [share(954, 3195), share(999, 5884)];
    expect(compareShares(before, after).direction).toBe('count-up-share-down');
    expect(changeInWords(before, after)).toBe(
      'From 954 of 3,195 (30 in 100) to 999 of 5,884 (17 in 100): 45 more, and a smaller share.',
    );
    expect(compareShares(share(391, 9115), share(743, 11_011)).direction).toBe('both-up');
    expect(compareShares(share(5, 10), share(6, 12)).direction).toBe('other');
  });
});

const facets = new Map(
  groupsSchema
    .parse({
      facets: [
        {
          id: 'ethnicity',
          name: 'Ethnicity',
          kind: 'whole',
          groups: [
            { id: 'black', name: 'Black', groups: [{ id: 'jamaican', name: 'Jamaican', report: true }] },
            { id: 'first-nations', name: 'First Nations' },
            { id: 'asian', name: 'Asian' },
            { id: 'latinx', name: 'Latinx' },
          ],
        },
      ],
    })
    .facets.map((fields) => [fields.id, buildFacet(fields)]),
);

const map = listMapSchema.parse({
  title: 'Title',
  columns: [
    {
      column: 'Author',
      facet: 'ethnicity',
      as: 'by',
      nobody: ['other'],
      values: { B: 'black', F: 'first-nations', A: 'asian', L: 'latinx' },
    },
    {
      column: 'About',
      facet: 'ethnicity',
      split: ';',
      nobody: ['other'],
      values: { B: 'black', J: 'jamaican', F: 'first-nations', A: 'asian', L: 'latinx' },
    },
  ],
});

const audit = (csv: string) => {
  const read = readList(readCsv(new TextEncoder().encode(csv)), map);
  return { read, ...auditList(read.items, facets) };
};

describe('a plain list', () => {
  // CCBC, books of 2016: by = about and by + by, without such content.
  it.each([
    ['B', 'black', 71, 21, 92],
    ['A', 'asian', 75, 137, 212],
    ['F', 'first-nations', 21, 1, 22],
    ['L', 'latinx', 58, 43, 101],
  ])('tells apart by and about: %s', (letter, group, both, byOnly, by) => {
    const rows = [
      ...Array.from({ length: both }, (_, at) => `a${at},${letter},${letter}`),
      ...Array.from({ length: byOnly }, (_, at) => `b${at},${letter},other`),
      `c,other,${letter}`,
    ];
    const { columns, twoWay } = audit(['Title,Author,About', ...rows].join('\n'));
    const told = columns.find(({ as }) => as === 'by')?.groups.find((each) => each.group === group);
    expect(told?.ofAll).toEqual(share(by, by + 1));
    expect(twoWay).toEqual([
      { facet: 'ethnicity', group, byAndAbout: both, byOnly, aboutOnly: 1, neither: 0, unknown: 0 },
    ]);
  });

  it('says coverage first, keeps unknown unknown, and counts an item once in each group', () => {
    const { items, columns, read, twoWay } = audit(
      'Title,Author,About\none,B,B;J\ntwo,,A;L\nthree,other,?\nfour,other,other\nfive,other,"Q;A"\n',
    );
    expect(items).toBe(5);
    const about = columns.find(({ as }) => as === 'about');
    expect(about?.coverage).toEqual(share(3, 5));
    expect(about?.nobody).toBe(1);
    expect(about?.groups.map(({ group, ofAll, ofKnown }) => [group, ofAll.count, ofKnown.of])).toEqual([
      ['asian', 1, 3],
      ['black', 1, 3],
      ['jamaican', 1, 3],
      ['latinx', 1, 3],
    ]);
    expect(read.unmapped).toEqual([
      { column: 'About', value: '?', times: 1 },
      { column: 'About', value: 'Q', times: 1 },
    ]);
    for (const each of twoWay) {
      expect(each.byAndAbout + each.byOnly + each.aboutOnly + each.neither + each.unknown).toBe(items);
    }
  });

  it('reports columns that are not there', () => {
    expect(audit('Title,Writer\none,B\n').read.missingColumns).toEqual(['Author', 'About']);
  });
});
