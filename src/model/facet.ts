import type { FacetFields, FacetKind, GroupFields } from './groups.ts';

/** A group in its place. `above` runs from the parent to the top of the tree. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly means: string | undefined;
  readonly code: string | undefined;
  /** Where the definition is from: its own source, or that of the group or facet above it. */
  readonly source: string | undefined;
  readonly report: boolean;
  readonly above: readonly string[];
  readonly children: readonly string[];
  /** `facet/group` ids whose portrayals mirror a marked pupil. */
  readonly mirrors: readonly string[];
}

/** A facet with its groups by id. `order` is the order of groups.yaml. */
export interface Facet {
  readonly id: string;
  readonly name: string;
  readonly kind: FacetKind;
  readonly means: string | undefined;
  readonly source: string | undefined;
  /** Is every pupil in one of the reporting groups? */
  readonly everyone: boolean;
  readonly groups: ReadonlyMap<string, Group>;
  readonly tops: readonly string[];
  readonly reporting: readonly string[];
  /** Strict ancestors of reporting groups. */
  readonly broad: ReadonlySet<string>;
  readonly related: ReadonlyMap<string, ReadonlySet<string>>;
  /** The facet whose portrayals are counted: another one where `mirrors` point there. */
  readonly countedIn: string;
}

/** Builds a facet from its checked fields. */
export function buildFacet(fields: FacetFields): Facet {
  const groups = new Map<string, Group>();
  const add = (node: GroupFields, above: readonly string[], from: string | undefined): void => {
    const source = node.source ?? from;
    groups.set(node.id, {
      id: node.id,
      name: node.name,
      means: node.means,
      code: node.code,
      source,
      report: node.report,
      above,
      children: node.groups.map((child) => child.id),
      mirrors: node.mirrors,
    });
    for (const child of node.groups) add(child, [node.id, ...above], source);
  };
  for (const top of fields.groups) add(top, [], fields.source);
  const reporting = [...groups.values()].filter((group) => group.report);
  return {
    id: fields.id,
    name: fields.name,
    kind: fields.kind,
    means: fields.means,
    source: fields.source,
    everyone: fields.everyone,
    groups,
    tops: fields.groups.map((group) => group.id),
    reporting: reporting.map((group) => group.id),
    broad: new Set(reporting.flatMap((group) => group.above)),
    related: pairs(fields.related),
    countedIn: countedIn(fields.id, groups),
  };
}

function pairs(related: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const both = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    both.set(from, (both.get(from) ?? new Set()).add(to));
  };
  for (const [a, b] of related) {
    add(a, b);
    add(b, a);
  }
  return both;
}

function countedIn(facet: string, groups: ReadonlyMap<string, Group>): string {
  for (const group of groups.values()) {
    const first = group.mirrors[0];
    if (first !== undefined) return first.slice(0, first.indexOf('/'));
  }
  return facet;
}
