import { describe, expect, it } from 'vitest';
import { columnMeaning, ethnicGroup, isAboutCommunity, languageGroup } from './column-meaning.ts';

const meaningOf = (header: string) => {
  const meaning = columnMeaning(header);
  return meaning === undefined || meaning.facet === 'roll'
    ? meaning?.facet
    : `${meaning.facet}/${meaning.group}`;
};

describe('a column of a school census table', () => {
  it.each([
    // As published for 2022-23, cut at 64 characters.
    ['headcount of pupils', 'roll'],
    ['number of pupils classified as white British ethnic origin', 'ethnicity/white-british'],
    ['number of pupils classified as Irish ethnic origin', 'ethnicity/white-irish'],
    ['number of pupils classified as traveller of Irish heritage ethni', 'ethnicity/irish-traveller'],
    ['number of pupils classified as any other white background ethnic', 'ethnicity/white-other'],
    ['number of pupils classified as Gypsy/Roma ethnic origin', 'ethnicity/gypsy-roma'],
    [
      'number of pupils classified as white and black Caribbean ethnic ',
      'ethnicity/white-and-black-caribbean',
    ],
    ['number of pupils classified as white and black African ethnic or', 'ethnicity/white-and-black-african'],
    ['number of pupils classified as any other ethnic group ethnic ori', 'ethnicity/other'],
    ['number of pupils unclassified', 'ethnicity/unclassified'],
    ['number of pupils known to be eligible for and claiming free scho', 'family-income/free-school-meals'],
    [
      'number of pupils whose first language is known or believed to be other than English',
      'language/other-than-english',
    ],
    ['number of pupils whose first language is known or believed to be English', 'language/english'],
    // Other wordings.
    ['Number of pupils classified as Caribbean ethnic origin', 'ethnicity/black-caribbean'],
    ['Black - Black Caribbean', 'ethnicity/black-caribbean'],
    ['Black or Black British - African', 'ethnicity/black-african'],
    ['Any other Mixed background', 'ethnicity/mixed-other'],
    ['Mixed White & Asian', 'ethnicity/white-and-asian'],
    ['Number of pupils known to be eligible for free school meals', 'family-income/free-school-meals'],
  ])('%s: %s', (header, expected) => {
    expect(meaningOf(header)).toBe(expected);
  });

  it.each([
    '% of pupils known to be eligible for and claiming free school me',
    'number of pupils known to be eligible for free school meals (Per',
    'number of pupils (used for FSM calculation in Performance Tables',
    'number of infants taking a free school meal on census day',
    'number of pupils of compulsory school age and above',
    'White African',
    'Gypsy or Irish Traveller',
    'Black British',
    'Any other',
    // Cut so short that it could be either of two.
    'number of pupils whose first language is known or believed to be ',
  ])('%s: not read', (header) => {
    expect(meaningOf(header)).toBeUndefined();
  });

  it('is known by its beginning only where it was cut, and only one group begins so', () => {
    expect(ethnicGroup('any other mixed backg', true)).toBe('mixed-other');
    expect(ethnicGroup('any other mixed backg')).toBeUndefined();
    expect(ethnicGroup('white and black', true)).toBeUndefined();
  });

  it('is reported where it speaks of a community and is not understood', () => {
    expect(isAboutCommunity('number of pupils classified as Manx ethnic origin')).toBe(true);
    expect(isAboutCommunity('full time boys aged 9')).toBe(false);
    expect(isAboutCommunity('number of infants taking a free school meal on census day')).toBe(false);
  });
});

it('first language is English, another, or not known', () => {
  expect(
    ['English', 'Known or believed to be other than English', 'Language unclassified', 'Total'].map(
      languageGroup,
    ),
  ).toEqual(['english', 'other-than-english', 'unclassified', undefined]);
});
