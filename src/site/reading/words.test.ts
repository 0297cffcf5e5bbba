import { describe, expect, it } from 'vitest';
import { sortTitle } from './reading-list.ts';
import { checkedInWords, itemYears, workInWords } from './words.ts';

describe('works in words', () => {
  it('names the kind, the makers and the year', () => {
    expect(workInWords({ kind: 'short-story', by: ['A', 'B'], published: 2001 })).toBe(
      'Short story by A and B, 2001',
    );
    expect(workInWords({ kind: 'artefact', by: [], published: -690 })).toBe('Artefact, 690 BCE');
  });

  it('says honestly what was checked', () => {
    expect(checkedInWords({ checked: 'none' })).toMatch(/^Nobody has checked/u);
    const checked = { by: 'English lead', against: 'the book', date: '2026-09-02' };
    expect(checkedInWords({ checked })).toBe('Checked against the book by English lead, 2 September 2026.');
  });

  it('files titles without their articles', () => {
    expect(['The Arrival', 'A Kestrel', 'Animal Farm'].map(sortTitle)).toEqual([
      'arrival',
      'kestrel',
      'animal farm',
    ]);
  });

  it('names the years of an item', () => {
    expect(itemYears({ years: [0, 1] })).toBe('Reception, Year 1');
    expect(itemYears({})).toBe('');
  });
});
