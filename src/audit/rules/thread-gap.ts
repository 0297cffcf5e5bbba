import { yearName } from '../../model/key-stage.ts';
import { count, joinWords } from '../../model/words.ts';
import type { Finding } from '../../model/finding.ts';
import { followThreads, type ThreadWay } from '../threads.ts';
import { schoolFile, unitFile } from './example-files.ts';
import type { Facts } from './facts.ts';
import { say, type SchoolRule } from './rule.ts';
import { someInWords, unitInWords } from './words.ts';

/** A thread is missing where the trust promised it: every year, or every unit of a subject. */
export const threadGap: SchoolRule = {
  id: 'curriculum/thread-gap',
  find: (facts) => {
    const { threads } = facts.content.trust;
    const years = facts.stages.flatMap((stage) => stage.years);
    return followThreads(threads, years, facts.programme.taken).flatMap((way, at) => [
      ...inYears(facts, way, at),
      ...inUnits(facts, way),
    ]);
  },
  examples: [
    {
      shows: 'Black history is promised every year, and Year 8 goes without.',
      finds: true,
      files: promised(7),
    },
    { shows: 'Both years carry it.', finds: false, files: promised(8) },
  ],
};

function inYears(facts: Facts, { thread, missingYears }: ThreadWay, at: number): Finding[] {
  if (missingYears.length === 0) return [];
  const likely = facts.programme.taken.filter(({ unit }) =>
    unit.years.some((year) => missingYears.includes(year)),
  );
  return [
    say('curriculum/thread-gap', facts, {
      severity: 'warn',
      place: facts.placeOf('content/trust.yaml', ['threads', at]),
      scope: facts.school.id,
      message: `The trust promises “${thread.name}” every year, and at ${facts.school.name} no unit carries it in ${joinWords(missingYears.map(yearName))}.`,
      advice: `Add \`threads: [${thread.id}]\` to a unit that carries it: ${count(likely.length, 'unit is', 'units are')} taught in that time.`,
    }),
  ];
}

function inUnits(facts: Facts, { thread, missingUnits }: ThreadWay): Finding[] {
  const [first] = missingUnits;
  if (first === undefined) return [];
  return [
    say('curriculum/thread-gap', facts, {
      severity: 'warn',
      place: { file: first.file, line: 1, column: 1 },
      scope: facts.school.id,
      message: `The trust promises “${thread.name}” in every unit of a subject, and ${count(missingUnits.length, 'unit does', 'units do')} without: ${someInWords(missingUnits.map(unitInWords), 4, 'unit')}.`,
      advice: `Add \`threads: [${thread.id}]\` to each unit that carries it, plan it where it is missing, or change the promise in content/trust.yaml.`,
      found: missingUnits.map((unit) => unit.id).join(' '),
    }),
  ];
}

function promised(second: number): Record<string, string> {
  const thread = 'threads: [black-history]';
  return {
    'content/trust.yaml': `name: A trust
academicYear: 2026-27
threads:
  - { id: black-history, name: Black history, promise: every-year }
`,
    ...schoolFile('years: [7, 8]'),
    ...unitFile('history/tudors', 'Africans in Tudor England', `year: 7\nlessons: 6\n${thread}`),
    ...unitFile('history/mills', 'Cotton', `year: 8\nlessons: 6\n${second === 8 ? thread : ''}`),
  };
}
