import * as fc from 'fast-check';
import type { FacetFields, FacetKind, GroupFields } from '../model/groups.ts';

/** A tree without names: does the group report, if none above it does? */
interface Shape {
  readonly report: boolean;
  readonly groups: readonly Shape[];
}

/**
 * Small facets of all four kinds. Each tree is at most three deep, with broad groups, groups below the reporting
 * level, groups outside it, and related pairs. One marker mirrors another facet, one mirrors its own.
 */
export const randomFacets: fc.Arbitrary<FacetFields[]> = randomFacet('class', 'none').chain((classes) =>
  fc
    .tuple(
      randomFacet('ethnicity', 'whole'),
      randomFacet('religion', 'whole'),
      randomFacet('language', 'marker'),
      randomFacet('family-income', 'marker').chain((facet) => withMirrors(facet, classes)),
      randomFacet('disability', 'marker').chain((facet) => withMirrors(facet, facet)),
      randomFacet('place', 'shared'),
    )
    .map((facets) => [...facets, classes]),
);

/** A group and all below it. */
export function groupsBelow(group: GroupFields): GroupFields[] {
  return [group, ...group.groups.flatMap(groupsBelow)];
}

/** The ids of a facet's groups. */
export function groupIds(facet: FacetFields): string[] {
  return facet.groups.flatMap(groupsBelow).map((group) => group.id);
}

/** Between `least` and `most` of the items, in order. */
export function someOf<T>(items: readonly T[], least: number, most: number): fc.Arbitrary<T[]> {
  return fc.subarray([...items], { minLength: least, maxLength: Math.min(most, items.length) });
}

function randomFacet(id: string, kind: FacetKind): fc.Arbitrary<FacetFields> {
  return fc
    .array(randomShape(2), { minLength: 1, maxLength: 4 })
    .map((shapes): FacetFields => {
      const next = counter();
      return {
        id,
        name: id,
        kind,
        everyone: false,
        groups: shapes.map((shape) => toGroup(shape, false, next)),
        related: [],
      };
    })
    .chain((facet) => {
      const one = fc.constantFrom(...groupIds(facet));
      const pairs = fc.array(fc.tuple(one, one), { maxLength: 2 });
      return pairs.map((related) => ({ ...facet, related: related.filter(([a, b]) => a !== b) }));
    });
}

function randomShape(depth: number): fc.Arbitrary<Shape> {
  const groups: fc.Arbitrary<Shape[]> =
    depth === 0 ? fc.constant([]) : fc.array(randomShape(depth - 1), { maxLength: depth });
  return fc.record({ report: fc.boolean(), groups });
}

function toGroup(shape: Shape, isBelowReport: boolean, next: () => string): GroupFields {
  const id = next();
  const report = shape.report && !isBelowReport;
  const groups = shape.groups.map((each) => toGroup(each, isBelowReport || report, next));
  return { id, name: id, report, mirrors: [], groups };
}

function counter(): () => string {
  let last = 0;
  return () => `g${++last}`;
}

function withMirrors(facet: FacetFields, shown: FacetFields): fc.Arbitrary<FacetFields> {
  const ids = groupIds(shown).map((id) => `${shown.id}/${id}`);
  const lists = fc.array(someOf(ids, 0, 2), { minLength: 1, maxLength: 4 });
  return lists.map((mirrors) => {
    let at = 0;
    const fill = (group: GroupFields): GroupFields => ({
      ...group,
      mirrors: mirrors[at++ % mirrors.length] ?? [],
      groups: group.groups.map(fill),
    });
    return { ...facet, groups: facet.groups.map(fill) };
  });
}
