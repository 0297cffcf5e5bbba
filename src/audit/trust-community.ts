import type { School } from '../model/school.ts';

/** So many schools, at least, stand behind every number of the trust: two could tell the third one’s from it. */
const fewestSchools = 3;

/** A number of pupils of the trust, and the schools it is of. */
export interface TrustCount {
  readonly pupils: number;
  readonly schools: number;
}

/** The trust’s community: sums of what its schools show, and of nothing else. */
export interface TrustCommunity {
  readonly roll: TrustCount | undefined;
  /** By facet, then group: largest first. */
  readonly facets: ReadonlyMap<string, ReadonlyMap<string, TrustCount>>;
}

/**
 * Adds up what schools show of their communities. Only protected numbers go in, so the sum says nothing of a group that
 * a school does not name, whoever knows the other schools. Left out are groups that fewer than three schools give a
 * number for, `over-95`, which is no number, and figures of areas, which are not of the schools.
 */
export function sumCommunities(schools: Iterable<School>): TrustCommunity {
  const rolls: number[] = [];
  const counts = new Map<string, Map<string, number[]>>();
  for (const { community } of schools) {
    if (community?.roll !== undefined) rolls.push(community.roll);
    for (const [facet, shown] of community?.shown ?? []) {
      if (!(shown instanceof Map)) continue;
      const groups = counts.get(facet) ?? new Map<string, number[]>();
      counts.set(facet, groups);
      for (const [group, count] of shown) {
        if (typeof count === 'number') groups.set(group, [...(groups.get(group) ?? []), count]);
      }
    }
  }
  return {
    roll: sumOf(rolls),
    facets: new Map([...counts].flatMap(([facet, groups]) => sumGroups(facet, groups))),
  };
}

function sumGroups(
  facet: string,
  groups: ReadonlyMap<string, readonly number[]>,
): [string, Map<string, TrustCount>][] {
  const sums = [...groups].flatMap(([group, counts]) => {
    const sum = sumOf(counts);
    return sum === undefined ? [] : [[group, sum] as const];
  });
  const largest = sums.toSorted(([, a], [, b]) => b.pupils - a.pupils);
  return largest.length === 0 ? [] : [[facet, new Map(largest)]];
}

function sumOf(counts: readonly number[]): TrustCount | undefined {
  if (counts.length < fewestSchools) return undefined;
  return { pupils: counts.reduce((sum, count) => sum + count, 0), schools: counts.length };
}
