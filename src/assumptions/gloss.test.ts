import { expect, test } from 'vitest';
import { isGlossed, isShown } from './gloss.ts';

/** The mention is written between square brackets. */
function mentionOf(marked: string) {
  const start = marked.indexOf('[');
  return { text: marked.replace(/[[\]]/gu, ''), start, end: marked.indexOf(']') - 1, sentenceStart: 0 };
}

test.each([
  'They climbed a [stile], a step over a fence.',
  'The [tup] (a male sheep) ran.',
  'A male sheep ([tup]) ran.',
  'A [stately home] is a very large old house.',
  '“[Tup]” means a male sheep.',
  '[Allotments] are small pieces of land where people grow food.',
  'They climbed a step over a fence called a [stile].',
  '[stile]: a step over a fence',
  'They went to the [regatta], that is, a day of boat races.',
  'They went to the [regatta], which is a day of boat races.',
  'They went to the [regatta], or boat race day.',
])('explains: %s', (marked) => {
  expect(isGlossed(mentionOf(marked))).toBe(true);
});

test.each([
  'After the [regatta], a man came to the door.',
  'The [drawing room] is a mess.',
  'He had a [yacht], a big red car and a house.',
  'They play cricket, [lacrosse], or table tennis.',
  'We must [make haste], or the coach will leave.',
  'The [regatta] (see page 4) began.',
  'The [regatta] was fun.',
])('does not explain: %s', (marked) => {
  expect(isGlossed(mentionOf(marked))).toBe(false);
});

test('points at a picture', () => {
  expect(isShown(mentionOf('The [tup] (see the photograph) ran.'))).toBe(true);
  expect(isShown(mentionOf('The [tup] ran.'))).toBe(false);
});
