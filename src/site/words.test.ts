import { expect, test } from 'vitest';
import { countLessons, dayInWords, joinWords, readFigure, shortFigure } from './words.ts';

const of = (range: readonly [number, number] | null, coverage: number) =>
  readFigure({ range, coverage, lessons: 10, about: 'religion' });

test('what is known to be at least is said so, with the lessons described', () => {
  expect(of([0.45, 1], 0.8)).toBe('at least 45, 8 of 10 lessons described');
});

test('a single number only where nothing is unknown', () => {
  expect(of([0.45, 0.45], 1)).toBe('45');
  expect(of([0.452, 0.454], 1)).toBe('at least 45, 10 of 10 lessons described');
});

test('unknown is never shown as nought, and unstated as neither', () => {
  expect(of([0, 1], 0)).toBe('not known yet, 0 of 10 lessons described');
  expect(of(null, 1)).toBe('not measured: the school states nothing about religion');
  expect(shortFigure([0, 1], 0)).toBe('not known yet');
  expect(shortFigure(null, 1)).toBeUndefined();
});

test('numbers, days and lists in words', () => {
  expect(countLessons(1)).toBe('1 lesson');
  expect(countLessons(2.54)).toBe('2.5 lessons');
  expect(dayInWords('2026-05-14')).toBe('14 May 2026');
  expect(joinWords(['a', 'b', 'c'])).toBe('a, b and c');
});
