import { countLessons } from '../../model/words.ts';
import type { Finding } from '../../model/finding.ts';
import { countStage, countSubject, findStandings, type Counted, type Standing } from './absence.ts';
import { community, schoolFile, someone, study, unitFile } from './example-files.ts';
import type { Facts, Stage } from './facts.ts';
import { adviseTexts } from './library-advice.ts';
import { say, type SchoolRule } from './rule.ts';
import { ofLessons, pupilsInWords, whereInWords } from './words.ts';

/** A group of this school’s pupils has hardly any mirror, however what is not described turns out. */
export const noMirror: SchoolRule = {
  id: 'representation/no-mirror',
  find: (facts) =>
    facts.stages.flatMap((stage) => [
      ...inStage(facts, stage),
      ...facts.subjects.flatMap((subject) => inSubject(facts, subject, stage)),
    ]),
  examples: [
    {
      shows: 'In key stage 3 a tenth of the pupils never meet anyone of their own group.',
      finds: true,
      files: {
        ...schoolFile(`years: [7]\n${community('ethnicity: { white-british: 400, gypsy-roma: 60 }')}`),
        ...unitFile('english/sea', 'Stories of the sea', `year: 7\nlessons: 10\nstudies:\n${darling(10)}`),
      },
    },
    {
      shows: 'The same unit, with two lessons that nobody has described: then it is not known.',
      finds: false,
      files: {
        ...schoolFile(`years: [7]\n${community('ethnicity: { white-british: 400, gypsy-roma: 60 }')}`),
        ...unitFile('english/sea', 'Stories of the sea', `year: 7\nlessons: 10\nstudies:\n${darling(8)}`),
      },
    },
  ],
};

function darling(lessons: number): string {
  return study('Grace Darling', lessons, someone('Grace Darling', 'ethnicity/english'));
}

function inStage(facts: Facts, stage: Stage): Finding[] {
  const counted = countStage(facts, stage);
  if (counted === undefined) return [];
  const absent = findStandings(facts, counted).filter(({ is }) => is === 'absent');
  return report(facts, absent, counted, stage);
}

/** In one subject only the larger groups are asked for: no subject can be near everyone. */
function inSubject(facts: Facts, subject: string, stage: Stage): Finding[] {
  const counted = countSubject(facts, subject, stage);
  if (counted === undefined) return [];
  const absent = findStandings(facts, counted).filter(
    ({ is, lens, group }) => is === 'absent' && isLarge(facts, lens.facet.id, group),
  );
  return report(facts, absent, counted, stage, subject);
}

function isLarge({ school, content }: Facts, facet: string, group: string): boolean {
  const { ofPupils } = content.standard.rubric.noMirror;
  const shown = school.community?.shown.get(facet);
  const roll = school.community?.roll;
  const stated = school.community?.stated.get(facet);
  if (stated === undefined || stated.kind === 'shared') return true;
  const pupils: unknown = shown instanceof Map ? shown.get(group) : undefined;
  // A marker's share is of the marked pupils; what is asked is how many of all pupils have the mark.
  const share =
    typeof pupils === 'number' && roll !== undefined ? pupils / roll : (stated.shares.get(group) ?? 0);
  return share >= ofPupils;
}

function report(
  facts: Facts,
  absent: readonly Standing[],
  { lessons, theta }: Counted,
  stage: Stage,
  subject?: string,
): Finding[] {
  const [first] = absent;
  if (first === undefined) return [];
  const groups = absent.map(({ lens, group }) => {
    const { groups: shown } = facts.appearances(lens, stage.years, subject);
    return `${pupilsInWords(facts, lens, group)} in ${ofLessons(shown.get(group)?.lead ?? 0, lessons)}`;
  });
  return [
    say('representation/no-mirror', facts, {
      severity: subject === undefined ? 'warn' : 'note',
      place: facts.placeOf(facts.school.file, ['community', first.lens.facet.id]),
      scope: subject === undefined ? stage.id : `${subject}/${stage.id}`,
      groups: absent.map(({ lens, group }) => `${lens.facet.id}/${group}`),
      message: `In ${whereInWords(facts, stage.name, subject)} pupils hardly meet anyone of their own group in a leading part: ${groups.join('; ')}. ${countLessons(theta)} would be enough, and what is not described could not make it a quarter of that.`,
      advice: adviseTexts(facts, absent, stage.years),
    }),
  ];
}
