import type { Facet } from '../model/facet.ts';
import { isAkin, nearness, nearnessWithin } from '../model/nearness.ts';

/**
 * A facet made ready for counting: for each portrayed group, the pupils' groups it reaches. Groups of the counted facet
 * go by their id; those of a marker that is counted in another facet by `facet/group`, as `shownIn` gives them.
 */
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
  // A portrayal of the mark itself (a child on free school meals) is exact too, though lives are counted in class.
  const marks = facet.id === counted.id ? [] : own;
  const reach = (which: 'exact' | 'near') =>
    new Map([
      ...[...counted.groups.keys()].map(
        (shown) => [shown, own.filter((group) => nearness(facet, counted, shown, group) === which)] as const,
      ),
      ...marks.map(
        (shown) =>
          [
            `${facet.id}/${shown}`,
            own.filter((group) => nearnessWithin(facet, shown, group) === which),
          ] as const,
      ),
    ]);
  const akin = new Map(
    [...counted.groups.keys()].map((shown) => [
      shown,
      new Set(own.filter((group) => isAkin(facet, counted, shown, group))),
    ]),
  );
  return { facet, counted, exact: reach('exact'), near: reach('near'), akin };
}

/** How the lens knows a portrayed group, written `facet/group`; undefined where it does not look at that facet. */
export function shownIn(lens: Lens, id: string): string | undefined {
  const facet = id.slice(0, id.indexOf('/'));
  if (facet === lens.counted.id) return id.slice(facet.length + 1);
  return facet === lens.facet.id ? id : undefined;
}
