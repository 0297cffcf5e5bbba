import { expect, test } from 'vitest';
import { auditFiles, soundTrust } from '../testing/trust-files.ts';
import { followThreads } from './threads.ts';

const trust = (promise: string) =>
  (soundTrust['content/trust.yaml'] ?? '').replace(
    'name: People on the move',
    `name: People on the move, promise: ${promise}`,
  );

const follow = (promise: string) => {
  const audit = auditFiles({ 'content/trust.yaml': trust(promise) });
  const taken = audit.schools.get('sound-school')?.programme.taken ?? [];
  return followThreads(audit.content.trust.threads, [7, 8, 9], taken)[0];
};

test('a thread is met in its years, and missing in those that were promised and have units', () => {
  const way = follow('every-year');
  expect(way?.years.map(({ units, taken }) => [units.length, taken])).toEqual([
    [0, 0],
    [1, 2],
    [0, 1],
  ]);
  expect(way?.years[1]?.onlyIn).toBe('spring-1');
  expect(way?.missingYears).toEqual([9]);
});

test('a thread promised in every unit of a subject is missing in those without it', () => {
  expect(follow('{ every-unit: [english] }')?.missingUnits.map(({ id }) => id)).toEqual(['english/lines']);
  expect(follow('{ every-unit: [history] }')?.missingUnits).toEqual([]);
  expect(follow('none')?.missingYears).toEqual([]);
});
