import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FacetFigures, Figures } from '../representation/figures.ts';
import { auditedFigures } from '../testing/audited.ts';
import { independentFigures, type PlainFacet, type PlainFigures } from '../testing/independent.ts';
import { randomTrust } from '../testing/random-trust.ts';

test('the audit equals the independent calculation', () => {
  fc.assert(
    fc.property(randomTrust, (trust) => {
      for (const school of Object.keys(trust.schools)) {
        const expected = independentFigures(trust, school);
        const audited = auditedFigures(trust, school);
        const withFigures = [...audited].filter(([, figures]) => figures.facets.size > 0).map(([id]) => id);
        expect(withFigures.toSorted()).toEqual([...expected.keys()].toSorted());
        for (const [id, plain] of expected) expectSame(audited.get(id), plain, id);
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 400), seed: 20_260_901 },
  );
});

function expectSame(figures: Figures | undefined, plain: PlainFigures, id: string): void {
  const facets = Object.entries(plain.facets);
  expect([...(figures?.facets.keys() ?? [])].toSorted(), id).toEqual(
    facets.map(([facet]) => facet).toSorted(),
  );
  for (const [facet, each] of facets)
    expectClose(figuresOf(figures?.facets.get(facet)), each, `${id} ${facet}`);
  const { headline } = plain;
  expectClose(
    figures?.headline,
    headline ?? { mirror: null, window: null, coverage: null, facets: [] },
    `${id} headline`,
  );
}

function figuresOf(figures: FacetFigures | undefined): PlainFacet | undefined {
  return figures && { ...figures, met: Object.fromEntries(figures.met) };
}

/** Same shape, same words, and numbers within 1e-9. */
function expectClose(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    expect(Math.abs(actual - expected), `${path}: ${actual}, expected ${expected}`).toBeLessThanOrEqual(1e-9);
  } else if (isObject(expected) && isObject(actual)) {
    expect(Object.keys(actual).toSorted(), path).toEqual(Object.keys(expected).toSorted());
    for (const [key, value] of Object.entries(expected)) {
      expectClose(Reflect.get(actual, key), value, `${path} ${key}`);
    }
  } else expect(actual, path).toEqual(expected);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
