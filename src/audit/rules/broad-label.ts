import type { Finding } from '../../model/finding.ts';
import type { Lens } from '../../representation/lens.ts';
import { slack } from './absence.ts';
import { community, schoolFile, someone, study, unitFile } from './example-files.ts';
import { statedIn, type Facts, type Stage } from './facts.ts';
import { adviseTexts } from './library-advice.ts';
import { say, type SchoolRule } from './rule.ts';
import { ofLessons, pupilsInWords, whereInWords } from './words.ts';

/** A stated group is met only through a label that holds others too: said only where every lesson is described. */
export const broadLabel: SchoolRule = {
  id: 'representation/broad-label',
  find: (facts) => facts.stages.flatMap((stage) => inStage(facts, stage)),
  examples: [
    {
      shows: 'Pakistani pupils meet “Asian” people, and nobody says which.',
      finds: true,
      files: workers('ethnicity/asian'),
    },
    { shows: 'The text says which people.', finds: false, files: workers('ethnicity/pakistani') },
  ],
};

function inStage(facts: Facts, stage: Stage): Finding[] {
  const found = facts.lenses.flatMap((lens) => labelled(facts, lens, stage));
  const [first] = found;
  if (first === undefined) return [];
  const groups = found.map(
    ({ lens, group, lessons, all }) => `${pupilsInWords(facts, lens, group)} in ${ofLessons(lessons, all)}`,
  );
  return [
    say('representation/broad-label', facts, {
      severity: 'note',
      place: facts.placeOf(facts.school.file, ['community', first.lens.facet.id]),
      scope: stage.id,
      groups: found.map(({ lens, group }) => `${lens.facet.id}/${group}`),
      message: `In ${whereInWords(facts, stage.name)} pupils of these groups meet their own only through a broad label: ${groups.join('; ')}.`,
      advice: `Say which people, where the text says so. ${adviseTexts(facts, found, stage.years)}`,
    }),
  ];
}

function labelled(
  facts: Facts,
  lens: Lens,
  stage: Stage,
): { readonly lens: Lens; readonly group: string; readonly lessons: number; readonly all: number }[] {
  const stated = statedIn(facts.school, lens.facet.id);
  if (stated.length === 0) return [];
  const { groups, unknown, lessons: all } = facts.appearances(lens, stage.years);
  if (unknown > slack) return [];
  return stated.flatMap((group) => {
    const shown = groups.get(group);
    if (shown === undefined || shown.label === 0 || shown.lead > 0 || shown.background > 0) return [];
    return [{ lens, group, lessons: shown.label, all }];
  });
}

function workers(group: string): Record<string, string> {
  return {
    ...schoolFile(`years: [8]\n${community('ethnicity: { pakistani: 200, white-british: 300 }')}`),
    ...unitFile(
      'history/mills',
      'Who worked in the mills',
      `year: 8\nlessons: 5\nstudies:\n${study('The night shift', 5, someone('Workers of the night shift', group))}`,
    ),
  };
}
