import { describe, expect, test } from 'vitest';
import { findInText } from './find-matches.ts';
import { judgeText } from './judge.ts';
import type { Match } from './match.ts';
import { buildMatcher } from './matcher.ts';
import { hereOf, shippedDemands, shippedLexicon } from './testing.ts';

const lexicon = shippedLexicon();
const demands = shippedDemands();
const matcher = buildMatcher(lexicon, demands);

function idOf({ origin }: Match): string {
  return origin.kind === 'demand' ? origin.demand.id : origin.entry.id;
}

test('every pattern of the demands can be read', () => {
  expect(matcher.findings).toEqual([]);
  expect(demands.length).toBeGreaterThanOrEqual(25);
});

describe.each([...lexicon, ...demands])('$id', ({ id, concept, examples }) => {
  test.each(examples.flag)('flags: %s', (text) => {
    const flags = judgeText(findInText(text, 'task', matcher), hereOf()).filter(
      (flag) => flag.cleared === undefined,
    );
    expect(flags.map((flag) => flag.concept)).toContain(concept);
  });

  test.each(examples.ok)('does not flag: %s', (text) => {
    expect(findInText(text, 'task', matcher).map(idOf)).not.toContain(id);
  });
});
