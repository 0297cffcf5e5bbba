import { describe, expect, test } from 'vitest';
import { findInText, findMatches } from './find-matches.ts';
import { buildMatcher } from './matcher.ts';
import { shippedDemands, shippedLexicon, unitOf } from './testing.ts';

const matcher = buildMatcher(shippedLexicon(), shippedDemands());

function foundIn(text: string, mdx = false) {
  return findMatches(unitOf(text, {}, mdx), matcher).matches;
}

describe('scope', () => {
  test.each([
    ['a paragraph', 'We saw a regatta.'],
    ['a heading', '## The regatta'],
    ['a list', '- a boat\n- a regatta'],
    ['a table', '| a | b |\n|---|---|\n| c | regatta |'],
    ['a quotation', '> We saw a regatta.'],
    ['a task', ':::task\nDraw the regatta.\n:::'],
  ])('reads %s', (_, text) => {
    expect(foundIn(text).map((match) => match.concept)).toEqual(['regatta']);
  });

  test.each([
    ['notes to staff', ':::staff\nWe saw a regatta.\n:::'],
    ['code', '`regatta`\n\n```\nregatta\n```'],
    ['addresses', '[here](https://example.org/regatta)'],
    ['comments', '<!-- regatta -->'],
  ])('is silent about %s', (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  test('reads title and summary', () => {
    const unit = unitOf('', { title: 'A day out', summary: 'Children hear about a regatta.' });
    expect(findMatches(unit, matcher).matches.map((match) => match.passage)).toEqual(['summary']);
  });
});

describe('phrases and places', () => {
  test('run over emphasis and line breaks, and are found where they stand', () => {
    const [match] = foundIn('Write about a visit to a *stately\nhome* near you.').filter(
      (each) => each.concept === 'stately-home',
    );
    expect(match?.said).toBe('stately home');
    expect(match?.place).toEqual({ file: 'content/units/english/y8-test.md', line: 1, column: 27 });
  });

  test('keep their column after a line break in a quotation', () => {
    expect(foundIn('> one\n> a regatta').map((match) => [match.place.line, match.place.column])).toEqual([
      [2, 5],
    ]);
  });

  test('do not run over full stops or code', () => {
    expect(foundIn('She looked stately. Home was far.')).toEqual([]);
    expect(foundIn('a stately `x` home')).toEqual([]);
  });

  test('curly quotation marks, hyphens and possessives make no difference', () => {
    expect(findInText('“The stately-home’s gates”', 'prose', matcher).map((match) => match.said)).toEqual([
      'stately-home',
    ]);
  });

  test('the longest phrase wins', () => {
    expect(
      findInText('State two disadvantages of a skiing holiday.', 'task', matcher).map(
        (match) => match.concept,
      ),
    ).toEqual(['skiing-holiday']);
  });

  test('offsets count UTF-16 units', () => {
    const text = '🏊 We saw a regatta.';
    const [match] = findInText(text, 'prose', matcher);
    expect(text.slice(match?.start, match?.end)).toBe('regatta');
  });

  test('lines and columns of a plain text count from 1', () => {
    expect(findInText('one\ntwo regatta', 'prose', matcher)[0]?.place).toEqual({
      file: '',
      line: 2,
      column: 5,
    });
  });
});

describe('sense', () => {
  test.each([
    'Mrs Surfer lives next door.',
    'They drove to Regatta Point.',
    'The team from Heathfield Manor House School won.',
  ])('a name is not the thing: %s', (text) => {
    expect(findInText(text, 'prose', matcher)).toEqual([]);
  });

  test('a sentence may begin with it, and a festival has a capital', () => {
    expect(
      findInText('Surfers waited. Last Eid we met.', 'prose', matcher).map((match) => match.concept),
    ).toEqual(['surfing', 'eid']);
  });

  test('a need may stand elsewhere in the same section, where the entry says so', () => {
    const apart = 'The congregation rose.\n\n## Later\n\nThe vicar left.';
    const together = 'The congregation rose.\n\nThe vicar left.';
    const concepts = (text: string) => foundIn(text).map((match) => match.said);
    expect(concepts(together)).toContain('congregation');
    expect(concepts(apart)).not.toContain('congregation');
  });
});

describe('demands', () => {
  test('are made of pupils, not of anyone else', () => {
    expect(foundIn('Describe your bedroom.').map((match) => match.concept)).toEqual(['own-bedroom']);
    expect(foundIn('Pupils bring in a baby photo.').map((match) => match.concept)).toEqual(['baby-photo']);
    expect(foundIn('Their bedroom was cold.')).toEqual([]);
    expect(foundIn(':::extract\n“Describe your bedroom,” said the detective.\n:::')).toEqual([]);
  });
});

describe('scaffolds', () => {
  const cleared = (text: string, mdx = false) => foundIn(text, mdx).map((match) => match.cleared?.by);

  test('a gloss helps from where it stands, not before', () => {
    expect(cleared('The regatta began. A regatta is a day of races on water. The regatta ended.')).toEqual([
      undefined,
      'glossed',
      'glossed',
    ]);
  });

  test('a picture helps from where it stands', () => {
    expect(cleared('![A regatta on a river](a.png)\n\nThe regatta began.')).toEqual(['pictured', 'pictured']);
    expect(cleared('The regatta began.\n\n![A regatta on a river](a.png)')).toEqual([undefined, 'pictured']);
    expect(cleared('<Picture src="a.png" alt="A regatta on a river" />\n\nThe regatta began.', true)).toEqual(
      ['pictured', 'pictured'],
    );
  });

  test('the glossary of the front matter helps everywhere', () => {
    const unit = unitOf('The regatta began.', { glossary: { regatta: 'a day of boat races' } });
    expect(findMatches(unit, matcher).matches.map((match) => match.cleared?.by)).toEqual(['glossed']);
  });

  test('what a unit is about is taught, and what its subject teaches is ordinary there', () => {
    const about = unitOf('The regatta began.', { title: 'The regatta' });
    expect(findMatches(about, matcher).matches.map((match) => match.cleared?.by)).toEqual([
      'taught',
      'taught',
    ]);
    const subject = unitOf('They met for iftar.', { subject: 'religious-education' });
    expect(findMatches(subject, matcher).matches.map((match) => match.cleared?.by)).toEqual(['subject']);
    expect(findInText('They met for iftar.', 'prose', matcher, 'religious-education')[0]?.cleared?.by).toBe(
      'subject',
    );
  });
});
