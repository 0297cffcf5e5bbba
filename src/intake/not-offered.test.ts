import { expect, test } from 'vitest';
import { findingsIn, soundTrust, short } from '../testing/trust-files.ts';

const path = 'content/schools/sound-school.yaml';
const school = soundTrust[path] ?? '';

test('a choice or swap of a text that the unit does not have is reported where it stands', () => {
  const text = school.replace(
    'choices: { english/voices: windrush-child }',
    `choices: { english/lines: windrush-child }
swaps:
  - { unit: english/lines, from: refugee-boy, to: windrush-child, because: It fits. }
  - { unit: english/voices, from: refugee-boy, to: windrush-child, because: It fits. }`,
  );
  const found = findingsIn(path, text);
  expect(found.map(short)).toEqual(['12:27 content/not-offered', '14:34 content/not-offered']);
  expect(found[0]?.message).toBe(
    'The unit `english/lines` does not have `windrush-child`: it is not among the texts it offers a choice of.',
  );
});

test('a choice that the unit offers is none', () => {
  expect(findingsIn(path, school)).toEqual([]);
});
