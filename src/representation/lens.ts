import type { Facet } from '../model/facet.ts';
import { isAkin, nearness } from '../model/nearness.ts';

/** A facet made ready for counting: for each portrayed group, the pupils' groups it reaches. */
export interface Lens {
  readonly facet: Facet;
  /** The facet whose portrayals are counted (class, for family income). */
  readonly counted: Facet;
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly near: ReadonlyMap<string, readonly string[]>;
  readonly akin: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Grinds the lens of every facet once, so that no study compares trees again. */
export function buildLenses(facets: ReadonlyMap<string, Facet>): Lens[] {
  return [...facets.values()].map((facet) => buildLens(facet, facets.get(facet.countedIn) ?? facet));
}

function buildLens(facet: Facet, counted: Facet): Lens {
  const own = [...facet.groups.keys()];
  const reach = (which: 'exact' | 'near') =>
    new Map(
      [...counted.groups.keys()].map((shown) => [
        shown,
        own.filter((group) => nearness(facet, counted, shown, group) === which),
      ]),
    );
  const akin = new Map(
    [...counted.groups.keys()].map((shown) => [
      shown,
      new Set(own.filter((group) => isAkin(facet, counted, shown, group))),
    ]),
  );
  return { facet, counted, exact: reach('exact'), near: reach('near'), akin };
}
