import { schoolFile, someone, study, unitFile } from './example-files.ts';
import { say, type SchoolRule } from './rule.ts';
import { unitInWords } from './words.ts';

/** A stereotype is studied, and no study says how it is challenged. */
export const stereotype: SchoolRule = {
  id: 'representation/stereotype',
  find: (facts) =>
    facts.programme.taken.flatMap(({ unit, studies }) =>
      studies
        .filter((each) => !each.counted.challenged)
        .flatMap((each) =>
          each.counted.portrayals
            .filter((portrayal) => portrayal.handling === 'stereotype')
            .map((portrayal) =>
              say('representation/stereotype', facts, {
                severity: 'warn',
                place: facts.placeOf(unit.file, ['studies', each.at]),
                scope: unit.id,
                groups: portrayal.groups,
                message: `${unitInWords(unit)} studies a stereotype of ${portrayal.who}, and nothing says how it is challenged.`,
                advice:
                  'Add `challenged:` to the study with what pupils do about it. Until then the portrayal counts for nothing.',
              }),
            ),
        ),
    ),
  examples: [
    { shows: 'A caricature is read, and that is all.', finds: true, files: caricature('') },
    {
      shows: 'Pupils ask who drew the caricature, and for whom.',
      finds: false,
      files: caricature('    challenged: Pupils ask who drew it and who bought it.\n'),
    },
  ],
};

function caricature(challenged: string): Record<string, string> {
  const drawn = someone(
    'The villain of a cartoon',
    'religion/jewish',
    'presence: lead, handling: stereotype',
  );
  return {
    ...schoolFile('years: [9]'),
    ...unitFile(
      'history/propaganda',
      'Propaganda',
      `year: 9\nlessons: 2\nstudies:\n${study('A cartoon of 1935', 2, drawn)}\n${challenged}`,
    ),
  };
}
