/**
 * What makes a figure about a community safe to show (design, "Disclosure"). These numbers stand here and not in the
 * rubric, because no trust may loosen them.
 */

/** The smallest group that may be named. */
export const smallest = 10;
/** Counts are rounded to the nearest 5. */
export const countStep = 5;
/** The roll is rounded to the nearest 10. */
export const rollStep = 10;
/** A group above this share of the roll is written `over-95`, and counts as this share. */
export const over95 = 0.95;
/**
 * The smallest roll at which `over-95` may be written: 5 % of 100 is five pupils. Where every pupil is in one of the
 * groups it is 200, so that `over-95` stands for all counts under ten and leaves no gap beside it.
 */
export const over95Roll = { open: 100, closed: 200 };
/** So many values, at least, must be possible for every count that is not shown. */
const leastValues = 5;

/** The groups of a facet that are not named. */
export interface Unnamed {
  /** How many there are; `Infinity` where nobody can say. */
  readonly groups: number;
  /** May there also be pupils in no group (not known, not asked, without the mark)? */
  readonly open: boolean;
}

/** A count to the nearest 5. */
export function roundCount(count: number): number {
  return Math.round(count / countStep) * countStep;
}

/** A roll to the nearest 10. */
export function roundRoll(roll: number): number {
  return Math.round(roll / rollStep) * rollStep;
}

/** Is the group so large that only `over-95` may be said of it? Both are exact. */
export function isNearlyAll(count: number, roll: number): boolean {
  return count > over95 * roll;
}

/**
 * May these rounded counts be shown? Only if someone who knows the exact roll, and that every unnamed group is
 * under ten, still finds five values or more for each of them. Every exact roll behind the rounded one is tried, so
 * that the answer depends on nothing but what is shown: whether a figure is held back then says nothing either.
 */
export function leavesRoom(counts: readonly number[], roll: number, unnamed: Unnamed): boolean {
  if (counts.reduce((sum, count) => sum + count, 0) > roll) return false;
  const possible = rollsBehind(roll).flatMap((exact) => restRange(counts, exact) ?? []);
  return possible.length > 0 && possible.every((rest) => hidesEach(rest, unnamed));
}

function rollsBehind(roll: number): number[] {
  const half = rollStep / 2;
  return Array.from({ length: rollStep }, (_, at) => roll - half + at).filter((exact) => exact > 0);
}

/** How many pupils there may be outside the named groups. */
interface Rest {
  readonly from: number;
  readonly to: number;
}

/** The pupils outside the named groups. Undefined where the roll does not go with the counts. */
function restRange(counts: readonly number[], exact: number): Rest | undefined {
  let from = exact;
  let to = exact;
  for (const count of counts) {
    const low = Math.max(smallest, count - 2);
    const high = Math.min(count + 2, Math.floor(over95 * exact));
    if (low > high) return undefined;
    from -= high;
    to -= low;
  }
  return { from: Math.max(0, from), to };
}

function hidesEach({ from, to }: Rest, { groups, open }: Unnamed): boolean {
  const most = smallest - 1;
  if (groups === 0 && !open) return true;
  const isHidden = (low: number, high: number) => high - low + 1 >= leastValues;
  const closed =
    groups === 0 ||
    (from <= most * groups && isHidden(Math.max(0, from - most * (groups - 1)), Math.min(most, to)));
  if (!open) return closed;
  // More pupils than the unnamed groups can hold: some are in no group, which is known, but not how many.
  const apart = Math.max(0, from - most * groups);
  return (
    isHidden(0, Math.min(most, to)) && (closed || apart > 0) && (apart >= smallest || isHidden(apart, to))
  );
}
