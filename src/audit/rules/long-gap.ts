import type { Finding } from '../../model/finding.ts';
import { yearName } from '../../model/key-stage.ts';
import { termNames } from '../../model/words.ts';
import type { Journey, Moment, Run } from '../journey.ts';
import { community, schoolFile, someone, study, unitFile } from './example-files.ts';
import type { Facts } from './facts.ts';
import { adviseTexts } from './library-advice.ts';
import { say, type SchoolRule } from './rule.ts';
import { pupilsInWords } from './words.ts';

/** A stated group goes more than a year of half-terms running with no mirror in any subject, for certain. */
export const longGap: SchoolRule = {
  id: 'representation/long-gap',
  find: (facts) => {
    const { halfTerms } = facts.content.standard.rubric.longGap;
    return report(
      facts,
      facts.journeys.filter(({ certain }) => certain !== undefined && certain.halfTerms > halfTerms),
    );
  },
  examples: [
    {
      shows: 'Roma pupils are met in the autumn of Year 7, and then no more.',
      finds: true,
      files: way('english'),
    },
    { shows: 'They are met again a year later.', finds: false, files: way('roma') },
  ],
};

function report(facts: Facts, long: readonly Journey[]): Finding[] {
  const [first] = long;
  if (first === undefined) return [];
  const groups = long.flatMap((journey) => {
    const lens = facts.lenses.find((each) => each.facet.id === journey.facet);
    return lens === undefined ? [] : [{ lens, group: journey.group, run: journey.certain }];
  });
  const words = groups.flatMap(({ lens, group, run }) =>
    run === undefined ? [] : [`${pupilsInWords(facts, lens, group)}, ${runInWords(run)}`],
  );
  return [
    say('representation/long-gap', facts, {
      severity: 'warn',
      place: facts.placeOf(facts.school.file, ['community', first.facet]),
      scope: facts.school.id,
      groups: long.map(({ facet, group }) => `${facet}/${group}`),
      message: `At ${facts.school.name} pupils of these groups go more than a year without meeting anyone of their own group in a leading part, in any subject: ${words.join('; ')}.`,
      advice: `Add or move a study into the gap. ${adviseTexts(
        facts,
        groups,
        facts.stages.flatMap((stage) => stage.years),
      )}`,
    }),
  ];
}

function runInWords({ halfTerms, from, to }: Run): string {
  return `${halfTerms} half-terms from ${momentInWords(from)} to ${momentInWords(to)}`;
}

function momentInWords({ year, term }: Moment): string {
  const half = term === undefined ? '' : `, ${termNames[term].toLowerCase()}`;
  return `${yearName(year)}${half}`;
}

function way(group: string): Record<string, string> {
  const unit = (id: string, year: number, who: string) =>
    unitFile(
      id,
      'A unit',
      `year: ${year}\nterm: autumn-1\nlessons: 6\nstudies:\n${study('A family', 6, someone('A family', `ethnicity/${who}`))}`,
    );
  return {
    ...schoolFile(`years: [7, 8]\n${community('ethnicity: { gypsy-roma: 60 }')}`),
    ...unit('english/wagons', 7, 'roma'),
    ...unit('english/harbours', 8, group),
  };
}
