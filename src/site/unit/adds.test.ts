import { expect, test } from 'vitest';
import { addedInWords } from './adds.ts';

test.each([
  ['both known', [0.45, 0.45], [0.41, 0.41], '4 points more'],
  ['both known, one point less', [0.4, 0.4], [0.41, 0.41], '1 point fewer'],
  ['the same', [0.4, 0.4], [0.4, 0.4], 'no change'],
  ['higher however the unknown turns out', [0.5, 0.7], [0.2, 0.4], 'at least 10 points more'],
  ['lower however the unknown turns out', [0.1, 0.2], [0.5, 0.7], 'at least 30 points fewer'],
  ['ranges that overlap', [0.4, 0.7], [0.3, 0.5], '10 points more in what is described so far'],
] as const)('what a unit adds: %s', (_, withIt, without, words) => {
  expect(addedInWords(withIt, without)).toBe(words);
});

test('what is not measured adds nothing that could be said', () => {
  expect(addedInWords(null, [0.1, 0.2])).toBeNull();
  expect(addedInWords([0.1, 0.2], null)).toBeNull();
});
