import type { Facet } from '../model/facet.ts';
import type { Finding } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import type { RuleId } from '../model/rule.ts';
import type { Community, CommunityFields, Stated } from '../model/school.ts';
import type { Locator, Path } from './locator.ts';
import { problem, type Wording } from './problem.ts';

type Counts = Readonly<Record<string, number | 'over-95'>>;

/** The smallest group that may be named, and the steps figures are rounded to (design, "Disclosure"). */
const smallest = 10;
const countStep = 5;
const rollStep = 10;
const over95 = 0.95;

/**
 * Checks what a school says about its community: protected figures only. A facet with a problem is left out
 * and reported; the others stand.
 */
export function checkCommunity(
  fields: CommunityFields,
  facets: ReadonlyMap<string, Facet>,
  locator: Locator,
): { readonly community: Community; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const report = (rule: RuleId, path: Path, wording: Wording, severity?: 'warn') => {
    const { line, column } = locator.valueAt(['community', ...path]);
    findings.push(problem(rule, locator.file, wording, line, column, severity));
  };
  const stated = new Map<string, Stated>();
  const shown = new Map<string, ReadonlyMap<string, number | 'over-95'> | readonly string[]>();
  const { source, asOf, roll, ...rest } = fields;
  const rollIsFine = roll === undefined || roll % rollStep === 0;
  if (!rollIsFine) report('content/unprotected', ['roll'], unprotectedRoll(roll));
  for (const [id, value] of Object.entries(rest)) {
    const facet = facets.get(id);
    const wrong = facet === undefined ? unknownFacet(id, facets) : wrongForm(facet, value);
    if (facet === undefined || wrong !== undefined) {
      report(facet === undefined ? 'content/unknown-facet' : 'content/wrong-type', [id], wrong ?? unknownFacet(id, facets));
      continue;
    }
    const names = Array.isArray(value) ? value : Object.keys(value);
    const before = findings.length;
    checkNames(facet, names, Array.isArray(value), report);
    if (Array.isArray(value)) {
      if (findings.length > before) continue;
      stated.set(id, { kind: 'shared', groups: value });
      shown.set(id, value);
    } else {
      const counts = protectedCounts(facet, value, rollIsFine ? roll : undefined, report);
      if (findings.slice(before).some((each) => each.severity === 'error')) continue;
      stated.set(id, toStated(facet, counts, roll));
      shown.set(id, counts);
    }
  }
  return { community: { source, asOf, roll: rollIsFine ? roll : undefined, stated, shown }, findings };
}

type Report = (rule: RuleId, path: Path, wording: Wording, severity?: 'warn') => void;

function unprotectedRoll(roll: number): Wording {
  const rounded = Math.round(roll / rollStep) * rollStep;
  return {
    message: `The roll ${roll} is not rounded to the nearest ${rollStep}, so small groups could be worked out from it.`,
    advice: `Write ${rounded}. Keep the exact number outside this repository: Git remembers everything.`,
    expected: String(rounded),
    found: String(roll),
  };
}

function unknownFacet(id: string, facets: ReadonlyMap<string, Facet>): Wording {
  const known = [...facets.values()].filter((facet) => facet.kind !== 'none').map((facet) => facet.id);
  return {
    message: `There is no facet \`${id}\`.${didYouMean(id, known)}`,
    advice: `A school can state ${known.join(', ')}.`,
    found: id,
  };
}

function wrongForm(facet: Facet, value: Counts | readonly string[]): Wording | undefined {
  if (facet.kind === 'none') {
    return {
      message: `${facet.name} is never asked of a school: it is held for portrayals only.`,
      advice: 'Remove this line.',
    };
  }
  if (facet.kind === 'shared' && !Array.isArray(value)) {
    return {
      message: `${facet.name} is true of everyone here, so it is a list without counts.`,
      advice: `Write \`${facet.id}: [${Object.keys(value).join(', ')}]\`.`,
      expected: 'a list',
    };
  }
  if (facet.kind !== 'shared' && Array.isArray(value)) {
    return {
      message: `${facet.name} needs a number of pupils for each group.`,
      advice: `Write \`${facet.id}: { ${String(value[0])}: 120 }\` with protected figures.`,
      expected: 'counts',
    };
  }
  return undefined;
}

function checkNames(facet: Facet, names: readonly string[], list: boolean, report: Report): void {
  names.forEach((name, at) => {
    if (facet.groups.has(name)) return;
    report('content/unknown-group', [facet.id, list ? at : name], {
      message: `There is no group \`${name}\` in ${facet.name.toLowerCase()}.${didYouMean(name, [...facet.groups.keys()])}`,
      advice: 'Use an id from audits/standard/groups.yaml, or add the group there with a name and a meaning.',
      found: name,
    });
  });
  if (facet.kind !== 'whole') return;
  for (const name of names) {
    const above = names.find((other) => facet.groups.get(name)?.above.includes(other));
    if (above === undefined) continue;
    report('content/overlapping-groups', [facet.id, name], {
      message: `\`${name}\` is part of \`${above}\`, so its pupils would count twice.`,
      advice: `Keep one of the two, or take the pupils of \`${name}\` out of \`${above}\` by naming the other groups.`,
    });
  }
}

function protectedCounts(facet: Facet, counts: Counts, roll: number | undefined, report: Report): Map<string, number | 'over-95'> {
  const result = new Map<string, number | 'over-95'>();
  for (const [name, value] of Object.entries(counts)) {
    if (value === 'over-95') {
      result.set(name, value);
      continue;
    }
    const count = value < 1 ? fromShare(value, roll) : value;
    if (count === undefined || count < smallest || count % countStep !== 0) {
      report('content/unprotected', [facet.id, name], unprotected(name, value, roll));
    } else result.set(name, count);
  }
  checkWhole(facet, result, roll, report);
  return result;
}

/** The count a share stands for, where it is as coarse as a protected count. */
function fromShare(share: number, roll: number | undefined): number | undefined {
  if (roll === undefined) return undefined;
  const count = Math.round((share * roll) / countStep) * countStep;
  return Math.abs(count - share * roll) < 0.5 ? count : undefined;
}

function unprotected(name: string, value: number, roll: number | undefined): Wording {
  const count = value < 1 ? value * (roll ?? 0) : value;
  const rounded = Math.round(count / countStep) * countStep;
  if (value < 1 && roll === undefined) {
    return { message: `\`${name}\` is given as a share, but there is no roll.`, advice: 'Add the roll, to the nearest 10.' };
  }
  if (count < smallest) {
    return {
      message: `\`${name}\` has fewer than ${smallest} pupils, so a child could be picked out.`,
      advice: `Remove the line. The group stays among “others, not shown”.`,
      expected: `${smallest} or more`,
      found: String(value),
    };
  }
  return {
    message: `\`${name}: ${value}\` is not rounded to the nearest ${countStep}.`,
    advice: `Write ${rounded}. Keep the exact number outside this repository: Git remembers everything.`,
    expected: String(rounded),
    found: String(value),
  };
}

function checkWhole(facet: Facet, counts: ReadonlyMap<string, number | 'over-95'>, roll: number | undefined, report: Report): void {
  if (facet.kind !== 'whole') return;
  if (roll === undefined) {
    report('content/missing-field', [facet.id], {
      message: `${facet.name} gives numbers of pupils, but the community has no roll to compare them with.`,
      advice: 'Add `roll:` with the number on roll to the nearest 10.',
      expected: 'a roll',
    });
    return;
  }
  const sum = [...counts.values()].reduce<number>((total, each) => total + (each === 'over-95' ? over95 * roll : each), 0);
  if (sum > roll) {
    report('content/shares-over-one', [facet.id], {
      message: `The groups of ${facet.name.toLowerCase()} add up to ${sum} pupils, more than the roll of ${roll}.`,
      advice: 'Check the counts and the roll. In this facet a pupil counts in one group only.',
      expected: `at most ${roll}`,
      found: String(sum),
    });
  } else if (sum > over95 * roll && ![...counts.values()].includes('over-95')) {
    report(
      'content/unprotected',
      [facet.id],
      {
        message: `The named groups come to more than 95 % of the roll, so the few others could be worked out.`,
        advice: 'Write `over-95` instead of the number of the largest group and leave the other groups out.',
      },
      'warn',
    );
  }
}

function toStated(facet: Facet, counts: ReadonlyMap<string, number | 'over-95'>, roll: number | undefined): Stated {
  const pupils = [...counts].map(([name, count]) => [name, count === 'over-95' ? over95 * (roll ?? 1) : count] as const);
  const sum = pupils.reduce((total, [, count]) => total + count, 0);
  if (facet.kind === 'marker') return { kind: 'marker', shares: new Map(pupils.map(([name, count]) => [name, count / sum])) };
  const whole = roll ?? sum;
  return { kind: 'whole', shares: new Map(pupils.map(([name, count]) => [name, count / whole])), named: sum / whole };
}
