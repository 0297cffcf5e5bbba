import { describe, expect, test } from 'vitest';
import { findInText, findMatches } from './find-matches.ts';
import type { PassageKind } from './flag.ts';
import type { Here } from './here.ts';
import { judge, judgeText } from './judge.ts';
import { buildMatcher } from './matcher.ts';
import { hereOf, shippedDemands, shippedLexicon, unitOf } from './testing.ts';

const matcher = buildMatcher(shippedLexicon(), shippedDemands());
const concept = 'stately-home';

/** The flag on a stately home, which is named in guidance (tier C), in an assessment. */
function flagWith(
  fields: Partial<Here>,
  text = 'The ball was held in a stately home.',
  kind: PassageKind = 'assessment',
) {
  return judgeText(findInText(text, kind, matcher), hereOf(fields)).find((flag) => flag.concept === concept);
}

describe('what a school knows', () => {
  test('nothing: the flag holds', () => {
    expect(flagWith({})).toMatchObject({ severity: 'warn', cleared: undefined });
  });

  test('familiar to all clears, to most lowers, and past its date neither', () => {
    const familiar = (to: 'all' | 'most', until?: string) => ({
      familiar: [{ concept, to, because: 'a survey', until }],
    });
    expect(flagWith(familiar('all'))?.cleared?.by).toBe('familiar');
    expect(flagWith(familiar('most'))).toMatchObject({ severity: 'note', cleared: undefined });
    expect(flagWith(familiar('most'))?.message).toContain('a survey');
    expect(flagWith(familiar('all', '2026-11-23'))?.cleared?.by).toBe('familiar');
    expect(flagWith(familiar('all', '2026-11-22'))).toMatchObject({ severity: 'warn', cleared: undefined });
  });

  test('experienced clears if every year of the unit had it by then', () => {
    const experienced = (years: number[], on?: string) => [{ concept, years, because: 'a visit', on }];
    expect(flagWith({ experienced: experienced([7, 8]) })?.cleared).toEqual({
      by: 'experienced',
      why: 'a visit',
    });
    expect(flagWith({ years: [8, 9], experienced: experienced([7, 8]) })?.cleared).toBeUndefined();
    expect(
      flagWith({ years: [8, 9], experienced: [...experienced([8]), ...experienced([9])] })?.cleared?.by,
    ).toBe('experienced');
    expect(flagWith({ experienced: experienced([8], '2026-12-01') })?.cleared).toBeUndefined();
    expect(flagWith({ years: [], experienced: experienced([8]) })?.cleared).toBeUndefined();
  });

  test('taught here or earlier clears; where pupils come and go, earlier only lowers', () => {
    const taughtEarlier = new Map([[concept, 'Country houses']]);
    expect(flagWith({ taughtHere: new Set([concept]) })?.cleared?.by).toBe('taught');
    expect(flagWith({ taughtEarlier })?.cleared?.why).toContain('Country houses');
    expect(flagWith({ taughtEarlier, mobility: 'high' })).toMatchObject({
      severity: 'note',
      cleared: undefined,
    });
    expect(flagWith({ taughtEarlier, mobility: 'high' })?.message).toContain(
      '“Country houses” teaches it earlier',
    );
  });

  test('a decision clears with its reason', () => {
    expect(flagWith({ accepted: new Map([[concept, 'we go in June']]) })?.cleared).toEqual({
      by: 'answered',
      why: 'we go in June',
    });
  });
});

describe('role and severity', () => {
  test('a question makes it key, three places make it the setting', () => {
    expect(flagWith({}, 'What is kept in a stately home?', 'task')).toMatchObject({
      role: 'key',
      severity: 'warn',
    });
    expect(flagWith({}, 'The stately home. The stately home! Stately homes.', 'prose')).toMatchObject({
      role: 'setting',
      severity: 'warn',
    });
    expect(flagWith({}, 'We pass a stately home.', 'prose')).toMatchObject({
      role: 'mention',
      severity: 'note',
    });
  });

  test('a judgement alone stays a note, but an experience that a task demands is a warning', () => {
    const [note] = judgeText(findInText('What is a regatta for?', 'assessment', matcher), hereOf());
    expect(note).toMatchObject({ concept: 'regatta', role: 'key', severity: 'note' });
    const [warn] = judgeText(findInText('Describe your bedroom.', 'task', matcher), hereOf());
    expect(warn).toMatchObject({ role: 'demand', severity: 'warn', category: 'home-possessions' });
    expect(judgeText(findInText('Describe your bedroom.', 'prose', matcher), hereOf())[0]?.severity).toBe(
      'note',
    );
  });
});

describe('flags of a unit', () => {
  test('one flag per concept and section, with all its places; worst first', () => {
    const unit = unitOf(
      'The regatta. A big regatta.\n\n## Later\n\nA regatta.\n\n:::assessment\nWhat is it like in a stately home?\n:::',
    );
    const flags = judge(findMatches(unit, matcher), hereOf());
    expect(flags.map((flag) => [flag.concept, flag.severity, flag.places.length])).toEqual([
      ['stately-home', 'warn', 1],
      ['regatta', 'note', 2],
      ['regatta', 'note', 1],
    ]);
  });

  test('places point into their sentences', () => {
    const [flag] = judge(findMatches(unitOf('One. We saw a “regatta” there. Two.'), matcher), hereOf());
    const place = flag?.places[0];
    expect(place?.sentence).toBe('We saw a “regatta” there.');
    expect(place?.sentence.slice(place.start, place.end)).toBe('regatta');
  });

  test('what is explained later is still open before', () => {
    const text = 'The regatta began. A regatta is a day of boat races.';
    const flags = judge(findMatches(unitOf(text), matcher), hereOf());
    expect(flags.map((flag) => flag.cleared?.by)).toEqual([undefined, 'glossed']);
  });
});

test('a message says what, why and who; advice begins with a gloss and ends with how to say it is fine', () => {
  const flag = flagWith({}, 'What is kept in a stately home?', 'task');
  expect(flag?.message).toMatch(
    /^“stately home” stands in what pupils are asked.*Some pupils may not have met it\. /u,
  );
  expect(flag?.advice[0]).toMatch(/^Explain it where it first stands: stately home \(/u);
  expect(flag?.advice.at(-2)).toContain('<!-- pierglass: familiar stately-home, because … -->');
  expect(flag?.advice.at(-1)).toContain('{ concept: stately-home, to: most, because: … }');
  const mdx = judge(findMatches(unitOf('A regatta.', {}, true), matcher), hereOf())[0];
  expect(mdx?.advice.at(-2)).toContain('{/* pierglass: familiar regatta, because … */}');
});
