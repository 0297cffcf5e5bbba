import type { FacetFields, GroupFields } from '../model/groups.ts';

/** How groups stand to each other, each written `facet/group`. */
export interface Relations {
  readonly lineages: ReadonlyMap<string, readonly string[]>;
  readonly mirrors: ReadonlyMap<string, readonly string[]>;
  /** Pairs `one other`, both ways. */
  readonly related: ReadonlySet<string>;
}

/** A facet’s groups, each before those below it. */
export function allGroups(facet: FacetFields): GroupFields[] {
  const below = (group: GroupFields): GroupFields[] => [group, ...group.groups.flatMap(below)];
  return facet.groups.flatMap(below);
}

/** How all groups of a trust stand to each other. */
export function relationsOf(facets: readonly FacetFields[]): Relations {
  const groups = facets.flatMap((facet) => allGroups(facet).map((group) => ({ facet: facet.id, group })));
  const pairs = facets.flatMap(({ id, related }) => related.map(([a, b]) => [`${id}/${a}`, `${id}/${b}`]));
  return {
    lineages: lineages(facets),
    mirrors: new Map(groups.map(({ facet, group }) => [`${facet}/${group.id}`, group.mirrors])),
    related: new Set(pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`])),
  };
}

/** Every group with itself and all above it. */
function lineages(facets: readonly FacetFields[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const visit = (facet: string, group: GroupFields, above: readonly string[]): void => {
    const line = [`${facet}/${group.id}`, ...above];
    found.set(`${facet}/${group.id}`, line);
    for (const child of group.groups) visit(facet, child, line);
  };
  for (const facet of facets) for (const top of facet.groups) visit(facet.id, top, []);
  return found;
}

function isAtOrBelow(relations: Relations, group: string, other: string): boolean {
  return relations.lineages.get(group)?.includes(other) === true;
}

/** The same, below it, or one that `mirrors` lists, or below that. */
export function isExact(relations: Relations, shown: string, own: string): boolean {
  const mirrors = relations.mirrors.get(own) ?? [];
  return (
    isAtOrBelow(relations, shown, own) || mirrors.some((mirror) => isAtOrBelow(relations, shown, mirror))
  );
}

/** A broad label above it, or a related pair. */
export function isNear(relations: Relations, shown: string, own: string): boolean {
  if (isExact(relations, shown, own)) return false;
  return isAtOrBelow(relations, own, shown) || relations.related.has(`${shown} ${own}`);
}

/** Exact or near in either direction. */
export function isAkin(relations: Relations, one: string, other: string): boolean {
  return [isExact, isNear].some((is) => is(relations, one, other) || is(relations, other, one));
}

/** The facet over which known, k and the split are taken. */
export function countedFacet(facet: FacetFields): string {
  const named = allGroups(facet).flatMap((group) =>
    group.mirrors.map((mirror) => mirror.split('/')[0] ?? ''),
  );
  return named.find((each) => each !== facet.id) ?? facet.id;
}
