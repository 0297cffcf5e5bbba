import * as fc from 'fast-check';
import type { FacetFields } from '../model/groups.ts';
import { communitySchema, type CommunityFields } from '../model/school.ts';
import { groupIds, groupsBelow } from './random-facets.ts';

type Statement = Record<string, number | 'over-95'> | string[] | undefined;

/** What a school may write about its community: protected figures, some facets left out, sometimes `over-95`. */
export function randomCommunity(facets: readonly FacetFields[]): fc.Arbitrary<CommunityFields> {
  const stated = facets.filter((facet) => facet.kind !== 'none');
  return fc
    .integer({ min: 20, max: 150 })
    .map((tens) => tens * 10)
    .chain((roll) => fc.tuple(fc.constant(roll), ...stated.map((facet) => randomStatement(facet, roll))))
    .map(([roll, ...statements]) => {
      const entries = stated.flatMap((facet, at) => {
        const statement = statements[at];
        return statement === undefined ? [] : [[facet.id, statement] as const];
      });
      return communitySchema.parse({ source: 'School census', roll, ...Object.fromEntries(entries) });
    });
}

function randomStatement(facet: FacetFields, roll: number): fc.Arbitrary<Statement> {
  const none = fc.constant(undefined);
  const groups = fc.shuffledSubarray(groupIds(facet), {
    minLength: 1,
    maxLength: Math.min(4, groupIds(facet).length),
  });
  if (facet.kind === 'shared')
    return fc.oneof({ weight: 1, arbitrary: none }, { weight: 4, arbitrary: groups });
  const named = facet.kind === 'whole' ? groups.map((ids) => antichain(facet, ids)) : groups;
  const counts = named.chain((ids) => {
    const most = facet.kind === 'whole' ? (0.95 * roll) / ids.length : roll;
    const count = fc.integer({ min: 2, max: Math.floor(most / 5) }).map((fives) => fives * 5);
    return fc
      .array(count, { minLength: ids.length, maxLength: ids.length })
      .map((pupils) => Object.fromEntries(ids.map((id, at) => [id, pupils[at] ?? 10])));
  });
  const nearlyAll = fc.constantFrom(...groupIds(facet)).map((id) => ({ [id]: 'over-95' as const }));
  return fc.oneof(
    { weight: 2, arbitrary: none },
    { weight: 8, arbitrary: counts },
    { weight: 1, arbitrary: nearlyAll },
  );
}

/** The groups, leaving out each that stands above or below an earlier one. */
function antichain(facet: FacetFields, ids: readonly string[]): string[] {
  const groups = facet.groups.flatMap(groupsBelow);
  const holds = (one: string, other: string) => {
    const group = groups.find((each) => each.id === one);
    return group !== undefined && groupsBelow(group).some((each) => each.id === other);
  };
  const kept: string[] = [];
  for (const id of ids) if (!kept.some((each) => holds(each, id) || holds(id, each))) kept.push(id);
  return kept;
}
