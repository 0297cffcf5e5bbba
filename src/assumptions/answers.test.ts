import { expect, test } from 'vitest';
import { findMatches } from './find-matches.ts';
import { buildMatcher } from './matcher.ts';
import { shippedDemands, shippedLexicon, unitOf } from './testing.ts';

const matcher = buildMatcher(shippedLexicon(), shippedDemands());

test('an answer clears its concept in the unit', () => {
  const unit = unitOf(
    '<!-- pierglass: familiar regatta, because we watch one in Year 7 -->\n\nThe regatta began.',
  );
  const { matches, findings } = findMatches(unit, matcher);
  expect(matches.map((match) => match.cleared)).toEqual([{ by: 'answered', why: 'we watch one in Year 7' }]);
  expect(findings).toEqual([]);
});

test('an answer in MDX is written in braces, on a line or in one', () => {
  const unit = unitOf(
    'The regatta {/* pierglass: familiar regatta, because we watch one */} began.\n\n{/* pierglass: familiar eid, because we keep it */}',
    {},
    true,
  );
  expect(findMatches(unit, matcher).matches.map((match) => match.cleared?.by)).toEqual(['answered']);
});

test('an answer that cannot be read is a finding where it stands', () => {
  const unit = unitOf('one\n\n<!-- pierglass: fine -->\n\n<!-- pierglass: familiar regatta -->');
  expect(findMatches(unit, matcher).findings.map((each) => [each.rule, each.place.line])).toEqual([
    ['content/bad-answer', 3],
    ['content/bad-answer', 5],
  ]);
});

test('an unknown concept is a finding that names the nearest', () => {
  const [finding] = findMatches(unitOf('<!-- pierglass: familiar regata, because … -->'), matcher).findings;
  expect(finding?.rule).toBe('content/unknown-concept');
  expect(finding?.message).toContain('Did you mean `regatta`?');
});

test('other comments are nobody’s business', () => {
  expect(findMatches(unitOf('<!-- to do: pierglass -->'), matcher).findings).toEqual([]);
});
