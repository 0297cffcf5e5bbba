import { schoolFile, unitFile } from './example-files.ts';
import { say, type SchoolRule } from './rule.ts';
import { unitInWords } from './words.ts';

/** A contested topic with fewer than two views, and no word that it is settled. */
export const oneView: SchoolRule = {
  id: 'curriculum/one-view',
  find: (facts) =>
    facts.programme.taken
      .map(({ unit }) => unit)
      .filter((unit) => unit.contested && unit.viewpoints.length < 2 && unit.settled === undefined)
      .map((unit) =>
        say('curriculum/one-view', facts, {
          severity: 'note',
          place: facts.placeOf(unit.file, ['contested']),
          scope: unit.id,
          message: `${unitInWords(unit)} is contested, but names ${unit.viewpoints.length === 1 ? 'one view' : 'no view'}.`,
          advice: 'Add two or more `viewpoints:`, or `settled:` with the reason why one view is right.',
        }),
      ),
  examples: [
    {
      shows: 'One view of a question on which people disagree.',
      finds: true,
      files: views('viewpoints: [Return them]'),
    },
    { shows: 'Two views.', finds: false, files: views('viewpoints: [Return them, Lend them]') },
    {
      shows: 'One view, and why it is right.',
      finds: false,
      files: views('settled: The evidence of the ice cores leaves no doubt.'),
    },
  ],
};

function views(said: string): Record<string, string> {
  return {
    ...schoolFile('years: [9]'),
    ...unitFile('history/museums', 'Whose museum?', `year: 9\nlessons: 4\ncontested: true\n${said}`),
  };
}
