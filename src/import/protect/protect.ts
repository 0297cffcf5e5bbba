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
  /** Pupils by group, in an order that does not depend on the numbers; undefined where a number is not known. */
  readonly counts: ReadonlyMap<string, number | undefined>;
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
  const named = [...counts]
    .flatMap(([group, count]) => (count === undefined || count < smallest ? [] : [{ group, count }]))
    .toSorted((a, b) => roundCount(b.count) - roundCount(a.count));
  const over = named.find(({ count }) => isNearlyAll(count, roll));
  if (over !== undefined) {
    const isLarge = roundRoll(roll) >= over95Roll[open ? 'open' : 'closed'];
    return isLarge ? new Map([[over.group, 'over-95']]) : undefined;
  }
  for (let shown = named.length; shown > 0; shown--) {
    const figures = named.slice(0, shown).map(({ group, count }) => [group, roundCount(count)] as const);
    const unnamed = { groups: counts.size - shown, open };
    const rounded = figures.map(([, count]) => count);
    if (leavesRoom(rounded, roundRoll(roll), unnamed)) return new Map(figures);
  }
  return undefined;
}
