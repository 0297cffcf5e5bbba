import { balanceExample, findImbalance } from './balance.ts';
import type { SchoolRule } from './rule.ts';

/** A subject’s key stage is nearly all mirror. */
export const mirrorHeavy: SchoolRule = {
  id: 'representation/mirror-heavy',
  find: (facts) =>
    findImbalance(facts, {
      rule: 'representation/mirror-heavy',
      high: 'mirror',
      low: 'window',
      says: 'shows pupils their own lives and opens on few others',
      advice: 'Choose one study that is far from home, and keep the others.',
    }),
  examples: [
    {
      shows: 'White British and Pakistani pupils meet one another, and nobody else.',
      finds: true,
      files: balanceExample(['white-british', 'pakistani']),
    },
    {
      shows: 'They meet four other peoples too.',
      finds: false,
      files: balanceExample([
        'white-british',
        'pakistani',
        'black-african',
        'chinese',
        'arab',
        'black-caribbean',
      ]),
    },
  ],
};
