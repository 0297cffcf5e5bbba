import {
  isNearlyAll,
  leavesRoom,
  over95Roll,
  roundCount,
  roundRoll,
  smallest,
} from '../../model/disclosure.ts';

/** Exact numbers of pupils in the groups of one facet. They never leave this room. */
export interface ExactCounts {
  /** Pupils by group, in an order that does not depend on the numbers. */
  readonly counts: ReadonlyMap<string, number>;
  /** The exact number of pupils the counts are of. */
  readonly roll: number;
  /** May there be pupils in none of these groups? */
  readonly open: boolean;
}

/** Protected figures as content writes them. */
export type ProtectedCounts = ReadonlyMap<string, number | 'over-95'>;

/**
 * Protects the counts of one facet; undefined where nothing about it can be shown. Groups under ten are not named. A
 * group over 95 % of the roll is all that is said, and without a number. Otherwise the smallest named groups are left
 * out until what is shown leaves room for every group that is not.
 *
 * Why it holds: whether a set of figures leaves room depends on the figures alone. So every community in which exactly
 * the shown groups have ten pupils or more, and round to these numbers, is shown in this way; these alone give every
 * unnamed group five values, and communities from which a group was left out only add to them.
 */
export function protectCounts({ counts, roll, open }: ExactCounts): ProtectedCounts | undefined {
  const [largest] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (largest === undefined) return undefined;
  if (isNearlyAll(largest[1], roll)) {
    return roundRoll(roll) >= over95Roll[open ? 'open' : 'closed']
      ? new Map([[largest[0], 'over-95']])
      : undefined;
  }
  const named = [...counts]
    .filter(([, count]) => count >= smallest)
    .map(([group, count]) => [group, roundCount(count)] as const)
    .toSorted(([, a], [, b]) => b - a);
  for (let shown = named.length; shown > 0; shown--) {
    const figures = named.slice(0, shown);
    const unnamed = { groups: counts.size - shown, open };
    if (
      leavesRoom(
        figures.map(([, count]) => count),
        roundRoll(roll),
        unnamed,
      )
    )
      return new Map(figures);
  }
  return undefined;
}
