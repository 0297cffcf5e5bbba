import fc from 'fast-check';
import { expect, it } from 'vitest';
import { uniqueNames } from './unique-names.ts';

it('leaves names alone that differ', () => {
  expect(
    uniqueNames([
      { name: 'a', suffixes: ['x'] },
      { name: 'b', suffixes: ['x'] },
    ]),
  ).toEqual(['a', 'b']);
});

it('adds the first suffix that tells names apart', () => {
  const surds = ['year-10', 'year-11'].map((year) => ({ name: 'mathematics/surds', suffixes: [year, '1'] }));
  expect(uniqueNames(surds)).toEqual(['mathematics/surds-year-10', 'mathematics/surds-year-11']);
});

it('goes on to the next suffix where the first is the same', () => {
  const rivers = ['aqa', 'edexcelb'].map((board) => ({
    name: 'geography/rivers',
    suffixes: ['year-10', board],
  }));
  expect(uniqueNames(rivers)).toEqual(['geography/rivers-year-10-aqa', 'geography/rivers-year-10-edexcelb']);
});

it('never gives one name to two, whatever the slugs, as the last suffix is a number of its own', () => {
  const slug = fc.constantFrom('a', 'b', 'a-year-1');
  fc.assert(
    fc.property(fc.array(fc.tuple(slug, fc.constantFrom('year-1', ''))), (slugs) => {
      const names = uniqueNames(slugs.map(([name, year], at) => ({ name, suffixes: [year, `unit-${at}`] })));
      expect(new Set(names).size).toBe(slugs.length);
    }),
  );
});
