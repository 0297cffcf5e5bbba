import type { Community, Shown } from '../../model/school.ts';

/** A facet of a community as it was written: protected counts, or a list that is true of everyone. */
export interface StatedFacet {
  readonly facet: string;
  readonly counts: readonly { readonly group: string; readonly count: number | 'over-95' }[];
  readonly list: readonly string[];
  /** Are there pupils beside the named groups? Their number is never shown. */
  readonly others: boolean;
}

/**
 * What a school states, or what is said of its area, largest groups first, as it was written: nothing is worked out that
 * protection leaves out.
 */
export function statedFacets(shown: Shown, stated: Community['stated']): StatedFacet[] {
  return [...shown].map(([facet, figures]) => {
    if (isList(figures)) return { facet, counts: [], list: figures, others: false };
    const counts = [...figures].map(([group, count]) => ({ group, count }));
    return {
      facet,
      counts: counts.toSorted((a, b) => size(b.count) - size(a.count)),
      list: [],
      others: stated.get(facet)?.kind === 'whole',
    };
  });
}

function isList(
  shown: ReadonlyMap<string, number | 'over-95'> | readonly string[],
): shown is readonly string[] {
  return Array.isArray(shown);
}

function size(count: number | 'over-95'): number {
  return count === 'over-95' ? Number.POSITIVE_INFINITY : count;
}
