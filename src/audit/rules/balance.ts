import type { Finding } from '../../model/finding.ts';
import { points, type Range } from '../../representation/range.ts';
import { slack } from './absence.ts';
import { community, schoolFile, someone, study, unitFile } from './example-files.ts';
import type { Facts } from './facts.ts';
import { say } from './rule.ts';
import { unitInWords, whereInWords } from './words.ts';

/** Which of the two stands high, which low, and in what words. */
export interface Balance {
  readonly rule: 'representation/window-heavy' | 'representation/mirror-heavy';
  readonly high: 'window' | 'mirror';
  readonly low: 'window' | 'mirror';
  readonly says: string;
  readonly advice: string;
}

/** Subjects’ key stages in which one score is surely high and the other surely low. */
export function findImbalance(facts: Facts, balance: Balance): Finding[] {
  const { atLeast, below } = facts.content.standard.rubric.heavy;
  return [...facts.scopes.values()].flatMap(({ scope, figures: { headline } }) => {
    const { subject } = scope;
    const { [balance.high]: high, [balance.low]: low } = headline;
    if (scope.kind !== 'subject-key-stage' || subject === undefined || !facts.carries(subject)) return [];
    if (high === null || low === null || high[0] < atLeast - slack || low[1] >= below - slack) return [];
    const units = scope.units.flatMap((id) => facts.content.units.get(id) ?? []);
    const longest = units.toSorted((a, b) => b.lessons - a.lessons)[0];
    return [
      say(balance.rule, facts, {
        severity: 'note',
        place: { file: longest?.file ?? facts.school.file, line: 1, column: 1 },
        scope: scope.id,
        message: `${whereInWords(facts, scope.name, subject)} ${balance.says}: ${balance.high} ${inPoints(high)}, ${balance.low} ${inPoints(low)} out of 100.`,
        advice: `${balance.advice}${longest === undefined ? '' : ` The longest unit is ${unitInWords(longest)}.`}`,
      }),
    ];
  });
}

function inPoints([low, high]: Range): string {
  return points(low) === points(high) ? String(points(low)) : `${points(low)} to ${points(high)}`;
}

/** A unit whose lessons go to the groups given, at a school of white British and Pakistani pupils. */
export function balanceExample(groups: readonly string[]): Record<string, string> {
  const studies = groups.map((group) => study(group, 2, someone('Someone', `ethnicity/${group}`)));
  return {
    ...schoolFile(`years: [7]\n${community('ethnicity: { white-british: 300, pakistani: 250 }')}`),
    ...unitFile(
      'english/voices',
      'Voices',
      `year: 7\nlessons: ${2 * groups.length}\nstudies:\n${studies.join('\n')}`,
    ),
  };
}
