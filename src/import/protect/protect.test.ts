import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  aYearLater,
  both,
  fewestValues,
  narrow,
  readShown,
  type Range,
  type Shown,
} from '../../testing/disclosure-attacker.ts';
import { nextYear, randomSchool, seeded, type RandomSchool } from '../../testing/random-school.ts';
import { protectCounts } from './protect.ts';

const groups = Array.from({ length: 18 }, (_, at) => `g${at}`);

function protect(
  roll: number,
  counts: readonly number[],
  open = true,
): Record<string, number | 'over-95'> | undefined {
  const shown = protectCounts({ counts: new Map(counts.map((count, at) => [`g${at}`, count])), roll, open });
  return shown === undefined ? undefined : Object.fromEntries(shown);
}

describe('protected counts', () => {
  it('are rounded to the nearest 5, and no group under ten is named', () => {
    expect(protect(861, [412, 298, 83, 34, 9, 3, 1, 0, 0, 0])).toEqual({ g0: 410, g1: 300, g2: 85, g3: 35 });
  });

  it('say over-95 and no more where nearly all are of one group', () => {
    expect(protect(500, [476, 12, 10])).toEqual({ g0: 'over-95' });
  });

  it('say nothing where 5 % are fewer than five pupils', () => {
    expect(protect(60, [58, 2])).toBeUndefined();
  });

  it('leave the smallest group out where the others would give away that nobody is left', () => {
    expect(protect(1000, [500, 480, 20, 0, 0])).toEqual({ g0: 500, g1: 480 });
  });

  it('name both groups where there are only two, and neither where one would give the other away', () => {
    expect(protect(860, [440, 420], false)).toEqual({ g0: 440, g1: 420 });
    expect(protect(100, [92, 8], false)).toBeUndefined();
  });
});

/** The values every unnamed group has in all communities that are shown alike: all of them are tried. */
function fewestInAnyClass(size: number, roll: number, open: boolean): number {
  const classes = new Map<string, { named: Set<string>; values: Set<number>[] }>();
  const visit = (counts: readonly number[], left: number): void => {
    if (counts.length < size) {
      const last = !open && counts.length === size - 1;
      for (let count = last ? left : 0; count <= left; count++) visit([...counts, count], left - count);
      return;
    }
    const shown = protect(roll, counts, open);
    // Everyone in the street knows which group is the largest, whether or not anything is shown.
    const largest = `g${counts.indexOf(Math.max(...counts))}`;
    const key = shown === undefined ? `nothing ${largest}` : JSON.stringify(shown);
    const named = new Set(shown === undefined ? [largest] : Object.keys(shown));
    const alike = classes.get(key) ?? { named, values: counts.map(() => new Set<number>()) };
    classes.set(key, alike);
    counts.forEach((count, at) => alike.values[at]?.add(count));
  };
  visit([], roll);
  const sizes = [...classes.values()].flatMap(({ named, values }) =>
    values.filter((_, at) => !named.has(`g${at}`)).map((each) => each.size),
  );
  return Math.min(...sizes);
}

describe('every community there can be, with few groups', () => {
  it.each([
    { size: 2, open: false, from: 15, to: 230, step: 1 },
    { size: 3, open: false, from: 15, to: 120, step: 7 },
    { size: 1, open: true, from: 20, to: 230, step: 1 },
    { size: 2, open: true, from: 20, to: 120, step: 7 },
  ])('five values or more are left: %j', ({ size, open, from, to, step }) => {
    for (let roll = from; roll <= to; roll += step) {
      expect([roll, fewestInAnyClass(size, roll, open)]).toEqual([
        roll,
        expect.toSatisfy((least) => least >= 5),
      ]);
    }
  });
});

/** The rounded counts of all groups, however small: what the attacker must be able to break. */
function onlyRounded({ counts }: RandomSchool): Map<string, Range> {
  return new Map(
    [...counts].map(([group, count]): [string, Range] => {
      const rounded = Math.round(count / 5) * 5;
      return [group, [Math.max(0, rounded - 2), rounded + 2]];
    }),
  );
}

function ours({ counts, roll }: RandomSchool): Shown | undefined {
  const figures = protectCounts({ counts, roll, open: true });
  return figures === undefined ? undefined : { figures, roll };
}

/** What is left of what someone knows: first as if every unnamed group were under ten, where that can be. */
function attack(
  shown: Shown,
  everyoneKnown: boolean,
  more: (ranges: Map<string, Range>) => Map<string, Range> = (ranges) => ranges,
): Map<string, Range> | undefined {
  const rest: Range = everyoneKnown ? [0, 0] : [0, shown.roll];
  for (const reading of ['strict', 'loose'] as const) {
    const left = narrow(more(readShown(shown, groups, reading)).set('unclassified', rest), shown.roll);
    if (left !== undefined) return left;
  }
  return undefined;
}

/** The fewest values left to a group that is not named. */
function fewest(left: ReadonlyMap<string, Range> | undefined, { figures }: Shown): number {
  const unnamed = groups.filter((group) => !figures.has(group));
  return left === undefined ? 0 : fewestValues(left, unnamed);
}

/**
 * The values of a group for which there is a community that fits all that is known and is shown in the same way: such
 * communities are made, and protected again.
 */
function possibleValues(
  shown: Shown,
  group: string,
  know: (ranges: Map<string, Range>) => Map<string, Range>,
): number {
  const strict = know(readShown(shown, groups, 'strict')).set('unclassified', [0, shown.roll]);
  const [from, to] = know(readShown(shown, groups, 'loose')).get(group) ?? [0, -1];
  let values = 0;
  for (let value = from; value <= to; value++) {
    const made = fill(new Map(strict).set(group, [value, value]), shown.roll);
    const again = made === undefined ? undefined : ours({ roll: shown.roll, counts: made, unclassified: 0 });
    if (again !== undefined && isDeepStrictEqual(sorted(again), sorted(shown))) values++;
  }
  return values;
}

/** A community within the ranges, without those whose group is not known. Undefined where there is none. */
function fill(ranges: ReadonlyMap<string, Range>, roll: number): Map<string, number> | undefined {
  let left = roll - [...ranges.values()].reduce((sum, [from]) => sum + from, 0);
  const made = new Map<string, number>();
  for (const [group, [from, to]] of [...ranges].toSorted(([a]) => (a === 'unclassified' ? 1 : -1))) {
    if (to < from || left < 0) return undefined;
    const more = Math.min(to - from, left);
    left -= more;
    if (group !== 'unclassified') made.set(group, from + more);
  }
  return left === 0 ? made : undefined;
}

function sorted({ figures }: Shown): unknown[] {
  return [...figures].toSorted(([a], [b]) => a.localeCompare(b));
}

describe('20,000 random schools', () => {
  const random = seeded(20_261_123);
  const schools = Array.from({ length: 20_000 }, () => randomSchool(groups, random));

  it('keep five values or more for each unnamed group from someone who knows the exact roll', () => {
    let named = 0;
    for (const school of schools) {
      const shown = ours(school);
      if (shown === undefined) continue;
      named += shown.figures.size;
      expect(fewest(attack(shown, false), shown)).toBeGreaterThanOrEqual(5);
      if (school.unclassified === 0) expect(fewest(attack(shown, true), shown)).toBeGreaterThanOrEqual(5);
    }
    // The protection must not be safe because it says nothing.
    expect(named / schools.length).toBeGreaterThan(3);
  });

  it('keep them from someone who also knows last year’s figures', () => {
    for (const school of schools) {
      const now = nextYear(school, random);
      const [before, after] = [ours(school), ours(now)];
      if (before === undefined || after === undefined) continue;
      // At most one pupil in six has left and as many have come, and nobody knows from which group.
      // The loose reading: nobody can be certain that a group was not left out last year.
      const later = aYearLater(readShown(before, groups, 'loose'), Math.ceil(now.roll / 3));
      const know = (ranges: Map<string, Range>) => both(ranges, later);
      for (const group of groups) {
        if (after.figures.has(group)) continue;
        const [from, to] = attack(after, false, know)?.get(group) ?? [0, -1];
        const values = to - from + 1 >= 5 ? 5 : possibleValues(after, group, know);
        expect(values).toBeGreaterThanOrEqual(5);
      }
    }
  });

  it('would be given away by rounding alone: the attacker finds it', () => {
    const broken = schools.filter((school) => {
      const left = narrow(onlyRounded(school).set('unclassified', [0, school.roll]), school.roll);
      const small = groups.filter((group) => (school.counts.get(group) ?? 0) < 10);
      return left !== undefined && fewestValues(left, small) < 5;
    });
    expect(broken.length).toBeGreaterThan(15_000);
  });
});
