import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../testing/shipped.ts';
import { readCsv } from '../csv.ts';
import { censusDay } from './census-figures.ts';
import { protectCensus } from './protect-census.ts';
import { areaNames, isAreaTable, readAreaCensus } from './read-area-census.ts';
import { readCount } from './read-count.ts';
import { readSchoolCensus } from './read-school-census.ts';

const fixtures = join(projectRoot, 'src/testing/fixtures/census');
const another = readCsv(readFileSync(join(fixtures, 'another-year.csv')));
const authorities = readCsv(readFileSync(join(fixtures, 'authorities.csv')));

describe('a cell', () => {
  it.each(['z', 'c', 'x', 'low', 'k', '~', 'u', 'SUPP', ':', 'NA', '', 'twelve', '-3', '4.5'])(
    '“%s” is no number',
    (symbol) => {
      expect(readCount(symbol)).toMatchObject({ kind: 'none', symbol });
    },
  );

  it('holds a number, with or without commas; a nought is a nought', () => {
    expect([readCount('1,204'), readCount(' 35 '), readCount('0')]).toEqual([
      { kind: 'count', pupils: 1204 },
      { kind: 'count', pupils: 35 },
      { kind: 'count', pupils: 0 },
    ]);
  });
});

describe('a school of another year’s table', () => {
  const figures = readSchoolCensus(another, '990001');

  it('is read by what its headers mean', () => {
    expect(figures).toMatchObject({ source: 'School census, 2025-26', asOf: '2026-01-15', roll: 862 });
    const counts = new Map(figures?.facets.map((facet) => [facet.id, Object.fromEntries(facet.counts)]));
    expect(counts.get('ethnicity')).toEqual({
      'white-british': 301,
      'white-irish': undefined,
      'irish-traveller': undefined,
      'gypsy-roma': 34,
      'white-other': 17,
      'black-caribbean': undefined,
      'black-african': undefined,
      'black-other': undefined,
      'white-and-asian': 12,
      indian: undefined,
      pakistani: 411,
      bangladeshi: undefined,
      'asian-other': undefined,
      arab: 11,
      'other-ethnic': 24,
    });
    expect(counts.get('language')).toEqual({ 'other-than-english': 361 });
    expect(counts.get('family-income')).toEqual({ 'free-school-meals': 352 });
  });

  it('names the columns that were not understood, and the symbols', () => {
    expect(figures?.unmatched).toEqual(['Ethnicity: no answer']);
    expect(figures?.withheld).toContain('White - Irish: “c”, held back, to protect pupils');
    expect(figures?.withheld).toContain('Black African: “low”, more than none, but it rounds to nought');
    expect(figures?.withheld).toHaveLength(8);
  });

  it('gives protected figures only', () => {
    if (figures === undefined) throw new Error('The fixture has the school.');
    const safe = protectCensus(figures);
    expect(safe?.roll).toBe(860);
    expect(Object.fromEntries(safe?.facets.get('ethnicity') ?? [])).toEqual({
      pakistani: 410,
      'white-british': 300,
      'gypsy-roma': 35,
      'other-ethnic': 25,
      'white-other': 15,
      'white-and-asian': 10,
      arab: 10,
    });
  });

  it('leaves a facet out whose numbers are all symbols', () => {
    const other = readSchoolCensus(another, '990002');
    expect(other?.facets.map(({ id }) => id)).toEqual(['ethnicity', 'language']);
  });

  it('is not found by the number of another', () => {
    expect(readSchoolCensus(another, '100001')).toBeUndefined();
  });

  it('has two columns that say the same left alone', () => {
    const twice = readCsv(
      Buffer.from(
        'URN,headcount of pupils,Indian,number of pupils classified as Indian ethnic origin\n990001,100,20,30\n',
      ),
    );
    const figures = readSchoolCensus(twice, '990001');
    expect(figures?.facets).toEqual([]);
    expect(figures?.unmatched).toHaveLength(2);
  });
});

describe('a local authority', () => {
  it('is read for its newest year and the school’s phase', () => {
    expect(isAreaTable(authorities)).toBe(true);
    expect(areaNames(authorities)).toEqual(['Madeupshire']);
    const figures = readAreaCensus(authorities, 'madeupshire', 'secondary');
    expect(figures).toMatchObject({ roll: 21_117, asOf: '2022-01-20', unmatched: ['White - Manx'] });
    expect(figures?.facets.map(({ id, counts }) => [id, Object.fromEntries(counts)])).toEqual([
      ['ethnicity', { 'white-british': 15_333, pakistani: 3391, 'white-irish': undefined }],
      ['language', { 'other-than-english': 4127 }],
    ]);
    expect(readAreaCensus(authorities, 'Elsewhere', 'secondary')).toBeUndefined();
  });
});

it('census day is the third Thursday of January', () => {
  expect(['202122', '202223', '2025/26', '2025', undefined].map(censusDay)).toEqual([
    '2022-01-20',
    '2023-01-19',
    '2026-01-15',
    undefined,
    undefined,
  ]);
});

const dfe = join(projectRoot, '../shared/data/dfe');
const missing = !existsSync(dfe);

describe.skipIf(missing)(
  `the Department’s own files${missing ? ` (skipped: ${dfe} is not there)` : ''}`,
  () => {
    it('are understood whole, for every school', () => {
      const csv = readCsv(readFileSync(join(dfe, 'school-census-anonymised-2022-23.csv')));
      for (const row of csv.rows) {
        const figures = readSchoolCensus(csv, row[csv.header.indexOf('URN')] ?? '');
        expect(figures).toMatchObject({ unmatched: [], withheld: [] });
        expect(figures?.facets.map(({ id, counts }) => [id, counts.size])).toEqual([
          ['family-income', 1],
          ['ethnicity', 18],
          ['language', 1],
        ]);
        expect(figures === undefined ? undefined : protectCensus(figures)?.facets.has('ethnicity')).toBe(
          true,
        );
      }
    });

    it('are understood whole, for every local authority', () => {
      const csv = readCsv(readFileSync(join(dfe, 'pupils-by-ethnicity-and-language-2021-22.csv')));
      for (const name of areaNames(csv)) {
        const figures = readAreaCensus(csv, name, 'secondary');
        expect(figures).toMatchObject({ unmatched: [] });
        expect(figures?.facets.map(({ id }) => id)).toEqual(['ethnicity', 'language']);
      }
    });
  },
);
