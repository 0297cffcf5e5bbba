import { describe, expect, it } from 'vitest';
import { parseExcerpt } from './excerpt.ts';
import { compareValues, formatQuery, isEmpty, parseQuery } from './query.ts';

describe('a search in the address', () => {
  it('comes back as it was written', () => {
    const query = { words: 'mill & town', narrowed: { year: 'Year 8', kind: 'Unit' } };
    expect(parseQuery(formatQuery(query))).toEqual(query);
  });

  it('is nothing where nothing is looked for', () => {
    expect(formatQuery({ words: '', narrowed: {} })).toBe('');
    expect(isEmpty(parseQuery('?q=+&year=&other=1'))).toBe(true);
  });

  it('puts years in the order of school', () => {
    expect(['Year 10', 'Year 2', 'Reception'].toSorted(compareValues)).toEqual([
      'Reception',
      'Year 2',
      'Year 10',
    ]);
    expect(['History', 'Art'].toSorted(compareValues)).toEqual(['Art', 'History']);
  });
});

describe('an excerpt', () => {
  it('is text, marked where it was found', () => {
    expect(parseExcerpt('a <mark>ship</mark> of 1 &lt; 2 &amp;amp; more')).toEqual([
      { text: 'a ', marked: false },
      { text: 'ship', marked: true },
      { text: ' of 1 < 2 &amp; more', marked: false },
    ]);
  });

  it('never becomes HTML', () => {
    expect(parseExcerpt('<img src=x onerror=y>')).toEqual([{ text: '<img src=x onerror=y>', marked: false }]);
  });
});
