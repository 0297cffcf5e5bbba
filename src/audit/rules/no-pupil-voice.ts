import { schoolFile, unitFile } from './example-files.ts';
import { sayOfUnits } from './reviews.ts';
import type { SchoolRule } from './rule.ts';

/** Units of which no review has asked pupils. */
export const noPupilVoice: SchoolRule = {
  id: 'curriculum/no-pupil-voice',
  find: (facts) =>
    sayOfUnits(
      facts,
      'curriculum/no-pupil-voice',
      (unit) => unit.reviews.every(({ pupilVoice }) => pupilVoice === undefined),
      ['has no review in which pupils were asked', 'have no review in which pupils were asked'],
      'Ask ten pupils or more, then add `pupilVoice:` to a review: how, how many, and what they said in your words.',
    ),
  examples: [
    { shows: 'Only adults looked at the unit.', finds: true, files: asked('') },
    {
      shows: 'Pupils were asked, and it is written down.',
      finds: false,
      files: asked(', pupilVoice: { how: pupil council, pupils: 24, said: More stories by living writers. }'),
    },
  ],
};

function asked(voice: string): Record<string, string> {
  return {
    ...schoolFile('years: [7]'),
    ...unitFile(
      'english/sea',
      'Stories of the sea',
      `year: 7\nlessons: 10\nreviews:\n  - { date: 2026-05-14, by: [subject lead]${voice} }`,
    ),
  };
}
