import { countStep, over95, rollStep, roundCount, smallest } from '../model/disclosure.ts';
import type { Facet } from '../model/facet.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleId } from '../model/rule.ts';
import type { AreaFields, Community, CommunityFields, Stated } from '../model/school.ts';
import { checkRoom, type Count, type Report } from './community-room.ts';
import * as words from './community-words.ts';
import type { Locator } from './locator.ts';
import { problem, type Wording } from './problem.ts';

type Counts = Readonly<Record<string, Count>>;

/** The roll as it can be used: a number, left out, or there and not protected. */
type Roll = number | 'none' | 'unprotected';

/**
 * Checks what a school says about its community, and about the area it is in: protected figures only. A facet with a
 * problem is left out and reported; the others stand. The area stands in for what the school does not state.
 */
export function checkCommunity(
  own: CommunityFields | undefined,
  area: AreaFields | undefined,
  facets: ReadonlyMap<string, Facet>,
  locator: Locator,
): { readonly community: Community | undefined; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const reportUnder =
    (key: 'community' | 'area'): Report =>
    (rule, path, wording, how = {}) => {
      const full = [key, ...path];
      const { line, column } = how.part === 'key' ? locator.keyAt(full) : locator.valueAt(full);
      findings.push(problem(rule, locator.file, wording, line, column, how.severity));
    };
  const school = own === undefined ? undefined : checkFigures(own, facets, reportUnder('community'));
  if (area === undefined) return { community: school, findings };
  const { name, ...fields } = area;
  const around = checkFigures(fields, facets, reportUnder('area'));
  const names = [...around.stated.keys()].filter((id) => school?.stated.has(id) !== true);
  const { stated, ...shown } = around;
  const community: Community = {
    ...(school ?? { source: undefined, asOf: undefined, roll: undefined, shown: new Map() }),
    stated: new Map([...stated, ...(school?.stated ?? [])]),
    area: { ...shown, name, facets: names },
  };
  return { community, findings };
}

function checkFigures(
  fields: CommunityFields,
  facets: ReadonlyMap<string, Facet>,
  report: Report,
): Omit<Community, 'area'> {
  const stated = new Map<string, Stated>();
  const shown = new Map<string, ReadonlyMap<string, Count> | readonly string[]>();
  const { source, asOf, roll: written, ...rest } = fields;
  const roll = checkRoll(written, report);
  for (const [id, value] of Object.entries(rest)) {
    const facet = facets.get(id);
    if (facet === undefined) {
      report('content/unknown-facet', [id], words.unknownFacet(id, facets), { part: 'key' });
      continue;
    }
    const checked = checkFacet(facet, value, roll, report);
    if (checked === undefined) continue;
    stated.set(id, checked.stated);
    shown.set(id, checked.shown);
  }
  return { source, asOf, roll: typeof roll === 'number' ? roll : undefined, stated, shown };
}

function checkRoll(roll: number | undefined, report: Report): Roll {
  if (roll === undefined) return 'none';
  if (roll % rollStep === 0) return roll;
  report('content/unprotected', ['roll'], words.unprotectedRoll(roll));
  return 'unprotected';
}

type CheckedFacet = {
  readonly stated: Stated;
  readonly shown: ReadonlyMap<string, Count> | readonly string[];
};

function checkFacet(
  facet: Facet,
  value: Counts | readonly string[],
  roll: Roll,
  report: Report,
): CheckedFacet | undefined {
  let errors = 0;
  const count: Report = (rule, path, wording, how) => {
    if (how?.severity === undefined) errors++;
    report(rule, path, wording, how);
  };
  if (facet.kind === 'none') {
    report('content/wrong-value', [facet.id], words.neverAsked(facet), { part: 'key' });
    return undefined;
  }
  if (facet.kind === 'shared') {
    if (!Array.isArray(value)) {
      report('content/wrong-type', [facet.id], words.shouldBeList(facet, Object.keys(value)));
      return undefined;
    }
    value.forEach((name, at) => {
      if (!facet.groups.has(name))
        count('content/unknown-group', [facet.id, at], words.unknownGroupName(facet, name));
    });
    return errors > 0 ? undefined : { stated: { kind: 'shared', groups: value }, shown: value };
  }
  if (isList(value)) {
    report('content/wrong-type', [facet.id], words.shouldBeCounts(facet, value));
    return undefined;
  }
  checkNames(facet, Object.keys(value), count);
  const counts = protectedCounts(facet, value, roll, count);
  if (facet.kind === 'whole') checkNoRoll(facet, value, roll, count);
  if (typeof roll === 'number') checkRoom(facet, counts, roll, count);
  const unusable = facet.kind === 'whole' && typeof roll !== 'number';
  return errors > 0 || unusable || counts.size < Object.keys(value).length
    ? undefined
    : { stated: toStated(facet, counts, roll), shown: counts };
}

function isList(value: Counts | readonly string[]): value is readonly string[] {
  return Array.isArray(value);
}

function checkNames(facet: Facet, names: readonly string[], report: Report): void {
  for (const name of names) {
    if (!facet.groups.has(name)) {
      report('content/unknown-group', [facet.id, name], words.unknownGroupName(facet, name), { part: 'key' });
    }
    const above =
      facet.kind === 'whole'
        ? names.find((other) => facet.groups.get(name)?.above.includes(other))
        : undefined;
    if (above === undefined) continue;
    report('content/overlapping-groups', [facet.id, name], words.overlapping(name, above), { part: 'key' });
  }
}

function protectedCounts(facet: Facet, counts: Counts, roll: Roll, report: Report): Map<string, Count> {
  const result = new Map<string, Count>();
  for (const [name, value] of Object.entries(counts)) {
    const count = value === 'over-95' ? value : pupils(value, roll);
    const wrong = value === 'over-95' ? undefined : wrongCount(name, value, count, roll);
    if (wrong !== undefined) report(wrong.rule, [facet.id, name], wrong.wording);
    else if (count !== undefined) result.set(name, count);
  }
  return result;
}

/** The number of pupils a count or a share stands for; undefined for a share without a roll. */
function pupils(value: number, roll: Roll): number | undefined {
  if (value >= 1) return value;
  if (typeof roll !== 'number') return undefined;
  // A share is as coarse as a protected count where it is that count over the roll.
  const count = roundCount(value * roll);
  return Math.abs(count - value * roll) < 0.5 ? count : value * roll;
}

function wrongCount(
  name: string,
  value: number,
  count: Count | undefined,
  roll: Roll,
): { readonly rule: RuleId; readonly wording: Wording } | undefined {
  if (count === undefined) {
    return roll === 'none' ? { rule: 'content/missing-field', wording: words.withoutRoll(name) } : undefined;
  }
  if (count === 'over-95') return undefined;
  if (value > 1 && !Number.isInteger(value))
    return { rule: 'content/shares-over-one', wording: words.neitherCountNorShare(name, value) };
  if (count < smallest) return { rule: 'content/unprotected', wording: words.tooSmall(name, value) };
  if (count % countStep === 0) return undefined;
  const rounded = roundCount(count);
  return { rule: 'content/unprotected', wording: words.unrounded(name, value, rounded) };
}

function checkNoRoll(facet: Facet, written: Counts, roll: Roll, report: Report): void {
  if (roll === 'none' && Object.values(written).every((value) => value === 'over-95' || value >= 1)) {
    report('content/missing-field', [facet.id], words.noRoll(facet));
  }
}

function toPupils(count: Count, roll: number): number {
  return count === 'over-95' ? over95 * roll : count;
}

function toStated(facet: Facet, counts: ReadonlyMap<string, Count>, roll: Roll): Stated {
  const numbers = [...counts].map(
    ([name, count]) => [name, toPupils(count, typeof roll === 'number' ? roll : 1)] as const,
  );
  const sum = numbers.reduce((total, [, number]) => total + number, 0);
  // Rounded up, the groups can come to a few pupils more than the rounded roll.
  const whole = typeof roll === 'number' ? Math.max(roll, sum) : 1;
  const over = facet.kind === 'marker' ? sum : whole;
  const shares = new Map(numbers.map(([name, number]) => [name, number / over]));
  return facet.kind === 'marker' ? { kind: 'marker', shares } : { kind: 'whole', shares, named: sum / whole };
}
