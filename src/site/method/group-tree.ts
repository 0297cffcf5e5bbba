import type { Facet } from '../../model/facet.ts';

/** A group with the groups below it, as a page draws them. */
export interface GroupNode {
  readonly id: string;
  readonly name: string;
  readonly means: string | undefined;
  readonly code: string | undefined;
  /** Where it is not that of the facet. */
  readonly source: string | undefined;
  readonly report: boolean;
  readonly below: readonly GroupNode[];
}

/** The groups of a facet as a tree, in the order of groups.yaml. */
export function groupTree(facet: Facet): GroupNode[] {
  const node = (id: string): GroupNode[] => {
    const group = facet.groups.get(id);
    if (group === undefined) return [];
    const { name, means, code, report } = group;
    const source = group.source === facet.source ? undefined : group.source;
    return [{ id, name, means, code, source, report, below: group.children.flatMap(node) }];
  };
  return facet.tops.flatMap(node);
}

/** Pairs the tree keeps apart although they are near, each once, by name. */
export function relatedPairs(facet: Facet): (readonly [string, string])[] {
  const name = (id: string) => facet.groups.get(id)?.name ?? id;
  const order = [...facet.groups.keys()];
  return order.flatMap((id) =>
    [...(facet.related.get(id) ?? [])]
      .filter((other) => order.indexOf(other) > order.indexOf(id))
      .map((other): readonly [string, string] => [name(id), name(other)]),
  );
}
