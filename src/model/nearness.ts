import type { Facet } from './facet.ts';

/** How near a portrayed group is to a pupil's group (design, section 2). */
export type Nearness = 'exact' | 'near' | 'none';

/**
 * Nearness of the portrayed group `shown` (of the facet that is counted) to the pupils' group `own` of `facet`.
 * Exact: the same, below it, or one that `mirrors` lists (or below one). Near: above it, or a related pair.
 */
export function nearness(facet: Facet, counted: Facet, shown: string, own: string): Nearness {
  const mirrors = facet.groups.get(own)?.mirrors ?? [];
  if (mirrors.some((id) => isOrBelow(counted, shown, id.slice(id.indexOf('/') + 1)))) {
    return 'exact';
  }
  return facet.id === counted.id ? nearnessWithin(facet, shown, own) : 'none';
}

/** Nearness of two groups of one facet by its tree and its pairs alone. */
export function nearnessWithin(facet: Facet, shown: string, own: string): Nearness {
  if (isOrBelow(facet, shown, own)) return 'exact';
  if (facet.groups.get(own)?.above.includes(shown) === true) return 'near';
  return facet.related.get(shown)?.has(own) === true ? 'near' : 'none';
}

/** Exact or near in either direction. */
export function isAkin(facet: Facet, counted: Facet, shown: string, own: string): boolean {
  if (nearness(facet, counted, shown, own) !== 'none') return true;
  return facet.id === counted.id && nearness(facet, facet, own, shown) !== 'none';
}

function isOrBelow(facet: Facet, group: string, other: string): boolean {
  return group === other || facet.groups.get(group)?.above.includes(other) === true;
}
