import type { HalfTerm } from './field.ts';

/** The half-terms, as families say them. */
export const termNames: { readonly [term in HalfTerm]: string } = {
  'autumn-1': 'Autumn, first half',
  'autumn-2': 'Autumn, second half',
  'spring-1': 'Spring, first half',
  'spring-2': 'Spring, second half',
  'summer-1': 'Summer, first half',
  'summer-2': 'Summer, second half',
};

/** A number of lessons with at most one decimal. */
export function formatLessons(lessons: number): string {
  return String(Math.round(lessons * 10) / 10);
}

/** `1 lesson`, `2.5 lessons`. */
export function countLessons(lessons: number): string {
  const written = formatLessons(lessons);
  return `${written} ${written === '1' ? 'lesson' : 'lessons'}`;
}

/** `1 unit`, `12 units`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** `2026-05-14` as `14 May 2026`. */
export function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
