import { expect, test } from 'vitest';
import { joinBase, methodLink, unitLink, yearLink } from './links.ts';

test('an address stands below any base with one slash between', () => {
  for (const base of ['/', '/curriculum', '/curriculum/']) {
    const start = base === '/' ? '' : '/curriculum';
    expect(joinBase(base, '/compare/')).toBe(`${start}/compare/`);
    expect(joinBase(base, '/')).toBe(`${start}/`);
  }
});

test('links end in a slash, before any anchor', () => {
  expect(unitLink('canal-road', 'english/y8-migration')).toBe(
    '/schools/canal-road/units/english/y8-migration/',
  );
  expect(yearLink('fen-gate', 0)).toBe('/schools/fen-gate/years/r/');
  expect(methodLink('mirror')).toBe('/method/#mirror');
});
