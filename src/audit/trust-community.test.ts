import { describe, expect, it } from 'vitest';
import { protectCounts } from '../import/protect/protect.ts';
import { roundRoll } from '../model/disclosure.ts';
import { schoolSchema, type Community, type School } from '../model/school.ts';
import { both, fewestValues, narrow, readShown, type Range } from '../testing/disclosure-attacker.ts';
import { randomSchool, seeded, type RandomSchool } from '../testing/random-school.ts';
import { sumCommunities } from './trust-community.ts';

type Figures = ReadonlyMap<string, number | 'over-95'>;

function school(id: string, figures: Figures, roll: number, area?: Community['area']): School {
  const { community: _, area: __, ...fields } = schoolSchema.parse({ name: id, years: [7] });
  const shown = new Map([['ethnicity', figures]]);
  const community: Community = { source: 'Census', asOf: undefined, roll, shown, stated: new Map(), area };
  return { ...fields, id, file: `${id}.yaml`, community };
}

const sums = (...schools: readonly School[]) => {
  const { facets, roll } = sumCommunities(schools);
  return { roll, ethnicity: Object.fromEntries(facets.get('ethnicity') ?? []) };
};

describe('sums of a trust', () => {
  it('are of three schools or more that give a number', () => {
    const one = school(
      'a',
      new Map([
        ['indian', 20],
        ['pakistani', 30],
      ]),
      100,
    );
    const two = school(
      'b',
      new Map([
        ['indian', 10],
        ['pakistani', 400],
      ]),
      500,
    );
    const three = school('c', new Map<string, number | 'over-95'>([['pakistani', 'over-95']]), 300);
    const four = school('d', new Map([['indian', 50]]), 400);
    expect(sums(one, two)).toEqual({ roll: undefined, ethnicity: {} });
    expect(sums(one, two, three, four)).toEqual({
      roll: { pupils: 1300, schools: 4 },
      ethnicity: { indian: { pupils: 80, schools: 3 } },
    });
  });

  it('never hold figures of an area', () => {
    const area = {
      name: 'X',
      source: 'DfE',
      asOf: undefined,
      roll: 9000,
      shown: new Map(),
      facets: ['ethnicity'],
    };
    const none = school('a', new Map(), 100, area);
    expect(sums(none, none, none)).toEqual({ roll: { pupils: 300, schools: 3 }, ethnicity: {} });
  });
});

describe('someone who knows the sums and all other schools', () => {
  const groups = Array.from({ length: 18 }, (_, at) => `g${at}`);
  const random = seeded(5);
  const trusts = Array.from({ length: 2000 }, () =>
    Array.from({ length: 3 + Math.floor(random() * 4) }, () => randomSchool(groups, random)),
  );
  const figuresOf = ({ counts, roll }: RandomSchool): Figures =>
    protectCounts({ counts, roll, open: true }) ?? new Map<string, number>();

  /** What the sum of a group leaves for one school, if sums are right to within `slack` for each school. */
  function fromSum(total: number, others: readonly number[], slack: number): Range {
    const rest = total - others.reduce((sum, each) => sum + each, 0);
    return [Math.max(0, rest - slack), rest + slack];
  }

  it('learns nothing about a group that the last school does not name', () => {
    for (const trust of trusts) {
      const shown = trust.map(figuresOf);
      const { facets } = sumCommunities(
        trust.map((each, at) =>
          school(`s${at}`, shown[at] ?? new Map<string, number>(), roundRoll(each.roll)),
        ),
      );
      const [target, ...siblings] = shown;
      for (const [group, { pupils }] of facets.get('ethnicity') ?? []) {
        const known = siblings.map((figures) => figures.get(group) ?? 0).filter((each) => each !== 'over-95');
        // The sum gives back what the school itself shows: its protected number, or nothing at all.
        const own = target?.get(group) ?? 0;
        expect(fromSum(pupils, known, 0)).toEqual([own === 'over-95' ? 0 : own, own === 'over-95' ? 0 : own]);
      }
    }
  });

  it('would learn the counts of unnamed groups from sums of exact numbers: the attacker finds it', () => {
    const broken = trusts.filter(([target, ...siblings]) => {
      if (target === undefined) return false;
      const figures = figuresOf(target);
      if (figures.size === 0) return false;
      const exact = (group: string) =>
        [target, ...siblings].reduce((sum, each) => sum + (each.counts.get(group) ?? 0), 0);
      const sums = new Map(
        groups.map((group) => [
          group,
          fromSum(
            exact(group),
            siblings.map((each) => each.counts.get(group) ?? 0),
            0,
          ),
        ]),
      );
      const ranges = readShown({ figures, roll: target.roll }, groups, 'loose');
      const left = narrow(both(ranges, sums).set('unclassified', [0, target.roll]), target.roll);
      const unnamed = groups.filter((group) => !figures.has(group));
      return left !== undefined && fewestValues(left, unnamed) < 5;
    });
    expect(broken.length).toBeGreaterThan(1000);
  });
});
