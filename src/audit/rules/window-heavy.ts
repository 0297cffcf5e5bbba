import { balanceExample, findImbalance } from './balance.ts';
import type { SchoolRule } from './rule.ts';

/** A subject’s key stage is nearly all window. */
export const windowHeavy: SchoolRule = {
  id: 'representation/window-heavy',
  find: (facts) =>
    findImbalance(facts, {
      rule: 'representation/window-heavy',
      high: 'window',
      low: 'mirror',
      says: 'opens wide on the lives of others and shows pupils little of their own',
      advice: 'Choose one study that is near home, and keep the others.',
    }),
  examples: [
    {
      shows: 'Six peoples are met, and none of them is the pupils’ own.',
      finds: true,
      files: balanceExample(['indian', 'bangladeshi', 'black-african', 'black-caribbean', 'chinese', 'arab']),
    },
    {
      shows: 'Two of the six are the pupils’ own.',
      finds: false,
      files: balanceExample([
        'pakistani',
        'white-british',
        'black-african',
        'black-caribbean',
        'chinese',
        'arab',
      ]),
    },
  ],
};
