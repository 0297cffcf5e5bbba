import type { Rubric } from '../model/rubric.ts';
import type { Stated } from '../model/school.ts';
import { met } from './met.ts';
import type { Range } from './range.ts';
import type { Tally } from './tally.ts';

/** How far pupils meet someone of their own group, as a range that the unknown cannot leave. */
export function mirror(tally: Tally, stated: Stated, theta: number, rubric: Rubric): Range {
  const shares = sharesOf(stated);
  const mean = (extra: number) =>
    shares.reduce((sum, [group, share]) => sum + share * met(tally, group, theta, extra, 'light', rubric), 0);
  const unnamed = stated.kind === 'whole' ? Math.max(0, 1 - stated.named) : 0;
  return [mean(0), mean(tally.unknown) + unnamed];
}

/** The groups a mirror is averaged over, with their weights. */
function sharesOf(stated: Stated): (readonly [string, number])[] {
  if (stated.kind === 'shared')
    return stated.groups.map((group) => [group, 1 / stated.groups.length] as const);
  return [...stated.shares];
}
