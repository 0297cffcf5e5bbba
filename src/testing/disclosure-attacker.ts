/**
 * An attempt to work out counts that are not shown, written from the page about protection and not from the code. A
 * reader of figures knows each count only as a range; sums of ranges are ranges, so narrowing them is exact.
 */

/** From, to: every whole number between is possible. */
export type Range = readonly [number, number];

/** What a school shows, and the exact roll, which the attacker knows. */
export interface Shown {
  readonly figures: ReadonlyMap<string, number | 'over-95'>;
  readonly roll: number;
}

/**
 * What each group's count can be, by what is shown and nothing else. `strict`: every group that is not named is under
 * ten. `loose`: some were left out, and are no larger than the smallest that is named.
 */
export function readShown(
  { figures, roll }: Shown,
  groups: readonly string[],
  reading: 'strict' | 'loose',
): Map<string, Range> {
  const nearlyAll = [...figures.values()].includes('over-95');
  const least = Math.min(
    ...[...figures.values()].map((figure) => (figure === 'over-95' ? roll : figure + 2)),
  );
  return new Map(
    groups.map((group): [string, Range] => {
      const figure = figures.get(group);
      if (figure === 'over-95') return [group, [Math.floor(roll * 0.95) + 1, roll]];
      // Beside `over-95` nothing is named, whatever its size.
      if (figure === undefined) return [group, [0, nearlyAll ? roll : reading === 'strict' ? 9 : least]];
      return [group, [Math.max(10, figure - 2), Math.min(figure + 2, Math.floor(roll * 0.95))]];
    }),
  );
}

/** What is left of the ranges once the exact roll is used. Undefined where they contradict it. */
export function narrow(ranges: ReadonlyMap<string, Range>, roll: number): Map<string, Range> | undefined {
  if ([...ranges.values()].some(([from, to]) => from > to)) return undefined;
  const low = add([...ranges.values()].map(([from]) => from));
  const high = add([...ranges.values()].map(([, to]) => to));
  if (low > roll || high < roll) return undefined;
  return new Map(
    [...ranges].map(([group, [from, to]]) => [
      group,
      [Math.max(from, roll - (high - to)), Math.min(to, roll - (low - from))],
    ]),
  );
}

/** Both ranges at once: what is known from two places. */
export function both(one: ReadonlyMap<string, Range>, other: ReadonlyMap<string, Range>): Map<string, Range> {
  return new Map(
    [...one].map(([group, [from, to]]) => {
      const [least, most] = other.get(group) ?? [from, to];
      return [group, [Math.max(from, least), Math.min(to, most)]];
    }),
  );
}

/** Last year's ranges for someone sure that no group has grown or shrunk by more than `change` pupils. */
export function aYearLater(ranges: ReadonlyMap<string, Range>, change: number): Map<string, Range> {
  return new Map(
    [...ranges].map(([group, [from, to]]) => [group, [Math.max(0, from - change), to + change]]),
  );
}

/** The fewest values that any of these groups may still have. */
export function fewestValues(ranges: ReadonlyMap<string, Range>, groups: readonly string[]): number {
  return Math.min(
    ...groups.map((group) => {
      const [from, to] = ranges.get(group) ?? [0, 0];
      return to - from + 1;
    }),
  );
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
