import type { Rubric } from '../model/rubric.ts';
import type { Stated } from '../model/school.ts';
import type { Lens } from './lens.ts';
import { met } from './met.ts';
import type { Range } from './range.ts';
import type { Tally } from './tally.ts';

/** How many groups open a whole window in this kind of scope. */
export type WindowSize = number;

/**
 * Variety beyond oneself, for a whole facet: the mean over the named groups of how many groups other than
 * their own they meet, against `size`. Undefined where no named group has anyone else to meet.
 */
export function window(
  tally: Tally,
  lens: Lens,
  stated: Stated & { readonly kind: 'whole' },
  theta: number,
  size: WindowSize,
  rubric: Rubric,
): Range | undefined {
  const views = [...stated.shares].map(([group, share]) => {
    const others = lens.facet.reporting.filter((other) => lens.akin.get(other)?.has(group) !== true);
    return { share, others: new Set(others), own: group };
  });
  if (views.every((view) => view.others.size === 0)) return undefined;
  const mean = (extra: number) => {
    const reach = new Reach(tally, lens, theta, extra, rubric);
    return views.reduce((sum, view) => {
      if (view.others.size === 0) return sum;
      return (
        sum + view.share * Math.min(1, reach.from(view.own, view.others) / Math.min(size, view.others.size))
      );
    }, 0);
  };
  return [mean(0), mean(tally.unknown) + Math.max(0, 1 - stated.named)];
}

/** n(g): the groups met, summed down the tree; a broad label counts for half a group at most. */
class Reach {
  readonly #value = new Map<string, number>();
  readonly #label = new Map<string, number>();
  readonly #lens: Lens;

  constructor(tally: Tally, lens: Lens, theta: number, extra: number, rubric: Rubric) {
    this.#lens = lens;
    for (const group of lens.facet.reporting) {
      this.#value.set(group, met(tally, group, theta, extra, 'exactLight', rubric));
    }
    for (const group of lens.facet.broad) {
      this.#label.set(
        group,
        Math.min(rubric.light.broadLabel, ((tally.broad.get(group) ?? 0) + extra) / theta),
      );
    }
  }

  from(own: string, others: ReadonlySet<string>): number {
    return this.#lens.facet.tops.reduce((sum, top) => sum + this.#below(top, own, others), 0);
  }

  #below(group: string, own: string, others: ReadonlySet<string>): number {
    if (others.has(group)) return this.#value.get(group) ?? 0;
    if (!this.#lens.facet.broad.has(group)) return 0;
    const label = this.#lens.akin.get(group)?.has(own) === true ? 0 : (this.#label.get(group) ?? 0);
    const children = this.#lens.facet.groups.get(group)?.children ?? [];
    return Math.max(
      label,
      children.reduce((sum, child) => sum + this.#below(child, own, others), 0),
    );
  }
}
