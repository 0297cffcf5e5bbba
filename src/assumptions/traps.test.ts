import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../testing/shipped.ts';
import { findInText } from './find-matches.ts';
import { judgeText } from './judge.ts';
import { buildMatcher } from './matcher.ts';
import { hereOf, shippedDemands, shippedLexicon } from './testing.ts';

const file = join(projectRoot, '../shared/data/assumptions-dev/traps.jsonl');
const trapSchema = z.object({
  id: z.string(),
  text: z.string(),
  flag: z.boolean(),
  category: z.string(),
  given: z
    .object({
      familiar: z.array(z.object({ concept: z.string(), to: z.enum(['most', 'all']) })).default([]),
      taught: z.array(z.string()).default([]),
    })
    .default({ familiar: [], taught: [] }),
});

const there = existsSync(file);
const traps = there
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => trapSchema.parse(JSON.parse(line)))
  : [];
const matcher = buildMatcher(shippedLexicon(), shippedDemands());

test.skipIf(there)('the traps are not here (../shared/data/assumptions-dev), so they are skipped', () => {});

test.skipIf(!there).each(traps)('$id $text', ({ text, flag, category, given }) => {
  const here = hereOf({
    familiar: given.familiar.map((each) => ({ ...each, because: 'a pupil survey' })),
    taughtHere: new Set(given.taught),
  });
  const open = judgeText(findInText(text, 'task', matcher), here).filter(
    (each) => each.cleared === undefined,
  );
  if (flag) expect(open.map((each) => each.category)).toContain(category);
  else expect(open.map((each) => each.entry)).toEqual([]);
});
