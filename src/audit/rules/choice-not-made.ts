import type { Finding } from '../../model/finding.ts';
import { countLessons, count } from '../../model/words.ts';
import { schoolFile, unitFile } from './example-files.ts';
import type { Facts } from './facts.ts';
import { say, type SchoolRule } from './rule.ts';
import { unitInWords } from './words.ts';

/** A unit offers a choice, of texts or between units, and the school has not made it. */
export const choiceNotMade: SchoolRule = {
  id: 'curriculum/choice-not-made',
  find: (facts) => [...textsNotChosen(facts), ...optionsNotChosen(facts)],
  examples: [
    { shows: 'The unit offers two books; the school has not said which.', finds: true, files: choice('') },
    {
      shows: 'The school has chosen.',
      finds: false,
      files: choice('choices: { english/migration: refugee-boy }'),
    },
  ],
};

function textsNotChosen(facts: Facts): Finding[] {
  const { school } = facts;
  return facts.programme.taken.flatMap(({ unit, studies }) =>
    studies.flatMap(({ study: { choose }, at, text, counted }) => {
      if (choose === undefined || text !== undefined) return [];
      const texts = choose.map((each) => `\`${each}\``).join(' and ');
      return [
        say('curriculum/choice-not-made', facts, {
          severity: 'note',
          place: facts.placeOf(unit.file, ['studies', at, 'choose']),
          scope: unit.id,
          message: `${school.name} has not chosen between ${texts} in ${unitInWords(unit)}, so ${countLessons(counted.lessons)} ${counted.lessons === 1 ? 'is' : 'are'} not described.`,
          advice: `In ${school.file} add \`choices: { ${unit.id}: ${choose[0]} }\`, with the text you teach.`,
        }),
      ];
    }),
  );
}

function optionsNotChosen(facts: Facts): Finding[] {
  const { school, programme } = facts;
  const open = programme.untaken.filter(({ why }) => why === 'option-not-chosen');
  return [...Map.groupBy(open, ({ option }) => option)].flatMap(([option, units]) => {
    if (option === undefined) return [];
    return [
      say('curriculum/choice-not-made', facts, {
        severity: 'note',
        place: { file: school.file, line: 1, column: 1 },
        scope: school.id,
        message: `${school.name} has not said which \`${option}\` it takes, so ${count(units.length, 'unit is', 'units are')} not counted.`,
        advice: `In ${school.file} add \`options: { ${option}: … }\`.`,
      }),
    ];
  });
}

function choice(made: string): Record<string, string> {
  const text = (id: string, title: string) => ({
    [`content/texts/${id}.yaml`]: `title: ${title}\nkind: novel\nchecked: none\n`,
  });
  return {
    ...schoolFile(`years: [8]\n${made}`),
    ...text('refugee-boy', 'Refugee Boy'),
    ...text('the-bone-sparrow', 'The Bone Sparrow'),
    ...unitFile(
      'english/migration',
      'Voices of migration',
      'year: 8\nlessons: 6\nstudies:\n  - { choose: [refugee-boy, the-bone-sparrow], lessons: 6 }',
    ),
  };
}
