import { dayInWords } from '../../model/words.ts';
import { schoolFile, unitFile } from './example-files.ts';
import { sayOfUnits, yearsBefore } from './reviews.ts';
import type { SchoolRule } from './rule.ts';

/** Units that nobody has reviewed for some years, counted back from the day of the audit. */
export const reviewOverdue: SchoolRule = {
  id: 'curriculum/review-overdue',
  find: (facts) => {
    const since = yearsBefore(facts.date, facts.content.standard.rubric.reviews.everyYears);
    return sayOfUnits(
      facts,
      'curriculum/review-overdue',
      (unit) => unit.reviews.every(({ date }) => date < since),
      [`has had no review since ${dayInWords(since)}`, `have had no review since ${dayInWords(since)}`],
      'Look at each with colleagues, then add the day to its `reviews:`, who looked, and what changed.',
    );
  },
  examples: [
    { shows: 'The last review was more than three years ago.', finds: true, files: reviewed('2022-05-14') },
    { shows: 'It was reviewed this year.', finds: false, files: reviewed('2026-05-14') },
  ],
};

function reviewed(date: string): Record<string, string> {
  return {
    ...schoolFile('years: [7]'),
    ...unitFile(
      'english/sea',
      'Stories of the sea',
      `year: 7\nlessons: 10\nreviews:\n  - { date: ${date}, by: [subject lead] }`,
    ),
  };
}
