import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { score, type Figures } from '../representation/figures.ts';
import { buildLenses } from '../representation/lens.ts';
import { contentOf } from '../testing/audited.ts';
import { randomTrust } from '../testing/random-trust.ts';
import { planProgramme } from './programme.ts';
import { countScopes, yearWithout } from './scopes.ts';

function rounded(figures: Figures | undefined): unknown {
  return JSON.parse(
    JSON.stringify(figures, (_, value: unknown) => {
      if (value instanceof Map) return [...value].toSorted();
      return typeof value === 'number' ? Number(value.toFixed(8)) + 0 : value;
    }) ?? 'null',
  );
}

it('a year without a unit is the year of a school that does not take it', () => {
  let compared = 0;
  fc.assert(
    fc.property(randomTrust, (written) => {
      const content = contentOf(written);
      const { rubric, facets } = content.standard;
      const lenses = buildLenses(facets);
      for (const school of content.schools.values()) {
        const { taken } = planProgramme(school, content);
        for (const year of countScopes(school, taken, lenses, rubric).filter(({ kind }) => kind === 'year')) {
          for (const each of taken.filter(({ unit }) => year.units.includes(unit.id))) {
            const others = taken.filter(({ unit }) => unit.id !== each.unit.id);
            const wanted = countScopes(school, others, lenses, rubric).find(({ id }) => id === year.id);
            const found = yearWithout(year, each, school, lenses, rubric);
            if (wanted === undefined || wanted.lessons === 0) {
              expect(found).toBeUndefined();
              continue;
            }
            compared++;
            expect(found?.lessons).toBeCloseTo(wanted.lessons, 8);
            const figures = (scope: typeof wanted) => rounded(score(scope, lenses, school.community, rubric));
            expect(found && figures(found)).toEqual(figures(wanted));
          }
        }
      }
    }),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(100);
});
