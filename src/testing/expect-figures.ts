import { expect } from 'vitest';
import type { FacetFigures } from '../representation/figures.ts';
import type { Range } from '../representation/range.ts';
import type { Audited } from './audited.ts';

/** Arithmetic noise that is let pass. */
export const slack = 1e-9;

/** A range in order, within 0 and 1. */
export function expectRange(range: Range | null, where: string): void {
  if (range === null) return;
  expect(range[0], where).toBeGreaterThanOrEqual(-slack);
  expect(range[0], where).toBeLessThanOrEqual(range[1] + slack);
  expect(range[1], where).toBeLessThanOrEqual(1 + slack);
}

function expectInside(range: Range | null | undefined, old: Range | null, where: string): void {
  if (old === null) expect(range, where).toBeNull();
  else if (!range) expect.unreachable(`${where} has no range any more`);
  else {
    expect(range[0], where).toBeGreaterThanOrEqual(old[0] - slack);
    expect(range[1], where).toBeLessThanOrEqual(old[1] + slack);
  }
}

/** Every range lies in the range it was before. */
export function expectAllInside(now: Audited | undefined, old: Audited, where: string): void {
  expectInside(now?.headline.mirror, old.headline.mirror, `${where} headline`);
  expectInside(now?.headline.window, old.headline.window, `${where} headline`);
  for (const [facet, figures] of old.facets) {
    expectInside(now?.facets.get(facet)?.mirror, figures.mirror, `${where} ${facet} mirror`);
    expectInside(now?.facets.get(facet)?.window, figures.window, `${where} ${facet} window`);
  }
}

/** Nothing that is met, and no low end, is higher than before. */
export function expectNoneHigher(now: FacetFigures | undefined, old: FacetFigures, where: string): void {
  for (const [group, was] of old.met) {
    expect(now?.met.get(group), `${where} ${group}`).toBeLessThanOrEqual(was + slack);
  }
  if (old.mirror !== null)
    expect(now?.mirror?.[0], `${where} mirror`).toBeLessThanOrEqual(old.mirror[0] + slack);
  if (old.window !== null)
    expect(now?.window?.[0], `${where} window`).toBeLessThanOrEqual(old.window[0] + slack);
}
