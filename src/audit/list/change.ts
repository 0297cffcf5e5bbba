import { points } from '../../representation/range.ts';
import type { Share } from './audit-list.ts';

/** What happened between two counts, each with what it is a part of. The two can point in different ways. */
export interface Change {
  readonly count: number;
  /** Shares in points out of 100. */
  readonly from: number;
  readonly to: number;
  readonly direction:
    'both-up' | 'both-down' | 'count-up-share-down' | 'count-down-share-up' | 'same' | 'other';
}

/** Compares two counts with their denominators. Throws nothing: a denominator of nought has no share, and is 0. */
export function compareShares(before: Share, after: Share): Change {
  const share = ({ count, of }: Share) => (of === 0 ? 0 : count / of);
  const counted = Math.sign(after.count - before.count);
  const shared = Math.sign(share(after) - share(before));
  return {
    count: after.count - before.count,
    from: points(share(before)),
    to: points(share(after)),
    direction: directions[`${counted} ${shared}`] ?? 'other',
  };
}

const directions: Readonly<Record<string, Change['direction']>> = {
  '1 1': 'both-up',
  '-1 -1': 'both-down',
  '1 -1': 'count-up-share-down',
  '-1 1': 'count-down-share-up',
  '0 0': 'same',
};

/** The change in words: count and share are both said, with their denominators. */
export function changeInWords(before: Share, after: Share): string {
  const { count, from, to } = compareShares(before, after);
  const number = (value: number) => value.toLocaleString('en-GB');
  const counted = count === 0 ? 'as many' : `${number(Math.abs(count))} ${count > 0 ? 'more' : 'fewer'}`;
  const exact = (each: Share) => (each.of === 0 ? 0 : each.count / each.of);
  const moved = Math.sign(exact(after) - exact(before));
  const shared = moved === 0 ? 'the same share' : moved > 0 ? 'a larger share' : 'a smaller share';
  return `From ${number(before.count)} of ${number(before.of)} (${from} in 100) to ${number(after.count)} of ${number(after.of)} (${to} in 100): ${counted}, and ${shared}.`;
}
