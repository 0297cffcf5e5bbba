import type { Finding } from '../../model/finding.ts';
import type { Lens } from '../../representation/lens.ts';
import { slack } from './absence.ts';
import { schoolFile, someone, study, unitFile } from './example-files.ts';
import { portrayedIn, type Facts, type Stage } from './facts.ts';
import { adviseTexts } from './library-advice.ts';
import { say, type SchoolRule } from './rule.ts';
import { groupInWords, ofLessons, someInWords, whereInWords } from './words.ts';

/** A group appears in a key stage, and never in a leading part: said only where every lesson is described. */
export const backgroundOnly: SchoolRule = {
  id: 'representation/background-only',
  find: (facts) => facts.stages.flatMap((stage) => inStage(facts, stage)),
  examples: [
    {
      shows: 'Indian soldiers stand in the background of the only unit that shows them.',
      finds: true,
      files: front('presence: background'),
    },
    { shows: 'One of them has a leading part.', finds: false, files: front('presence: lead') },
  ],
};

function inStage(facts: Facts, stage: Stage): Finding[] {
  const found = facts.lenses.flatMap((lens) =>
    behindIn(facts, lens, stage).map((each) => ({ lens, ...each })),
  );
  const [first] = found;
  if (first === undefined) return [];
  const groups = found.map(
    ({ lens, group, lessons, all }) => `${groupInWords(lens, group)} (${ofLessons(lessons, all)})`,
  );
  return [
    say('representation/background-only', facts, {
      severity: 'note',
      place: { file: facts.school.file, line: 1, column: 1 },
      scope: stage.id,
      groups: found.map(({ lens, group }) => `${lens.facet.id}/${group}`),
      message: `In ${whereInWords(facts, stage.name)} these groups appear only in the background: ${someInWords(groups, 8, 'group')}.`,
      advice: adviseTexts(facts, found, stage.years),
    }),
  ];
}

function behindIn(
  facts: Facts,
  lens: Lens,
  stage: Stage,
): { readonly group: string; readonly lessons: number; readonly all: number }[] {
  const { groups, unknown, lessons: all } = facts.appearances(lens, stage.years);
  if (unknown > slack) return [];
  return portrayedIn(lens, facts.school).flatMap((group) => {
    const shown = groups.get(group);
    if (shown === undefined || shown.background === 0 || shown.lead > 0 || shown.stereotyped > 0) return [];
    return [{ group, lessons: shown.background, all }];
  });
}

function front(presence: string): Record<string, string> {
  const tommy = someone('Harry', 'ethnicity/english');
  const sepoys = someone('Soldiers of the Lahore Division', 'ethnicity/indian', presence);
  return {
    ...schoolFile('years: [9]'),
    ...unitFile(
      'history/western-front',
      'The Western Front',
      `year: 9\nlessons: 6\nstudies:\n${study('A winter in the trenches', 6, tommy, sepoys)}`,
    ),
  };
}
