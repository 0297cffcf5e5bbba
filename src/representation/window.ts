import type { Rubric } from '../model/rubric.ts';
import type { Stated } from '../model/school.ts';
import type { Lens } from './lens.ts';
import { met } from './met.ts';
import type { Range } from './range.ts';
import type { Tally } from './tally.ts';

/** How many groups open a whole window in this kind of scope. */
export type WindowSize = number;

/**
 * Variety beyond oneself: the mean over the pupils a facet is measured for of how many groups other than their
 * own they meet, against `size`. In a shared facet that is one pupil who has the whole list. Markers have no
 * window. Undefined also where nobody has anyone else to meet.
 */
export function window(
  tally: Tally,
  lens: Lens,
  stated: Stated,
  theta: number,
  size: WindowSize,
  rubric: Rubric,
): Range | undefined {
  if (stated.kind === 'marker') return undefined;
  const views = viewersOf(stated).map(({ groups, share }) => {
    const others = lens.facet.reporting.filter((other) => !isAkinToAny(lens, other, groups));
    return { share, others: new Set(others), own: groups };
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
  const unnamed = stated.kind === 'whole' ? Math.max(0, 1 - stated.named) : 0;
  return [mean(0), mean(tally.unknown) + unnamed];
}

/** A group, or a broad label, and what it adds to a pupil's window. */
interface WindowPart {
  readonly group: string;
  readonly value: number;
  readonly isLabel: boolean;
}

/** What a window is made of, for one of its pupils: the parts of n(g), and the size they are measured against. */
export interface View {
  readonly groups: readonly string[];
  readonly share: number;
  readonly parts: readonly WindowPart[];
  readonly size: number;
}

/** The window at least, taken apart pupil by pupil: share × min(1, parts ÷ size), added up. */
export function viewsOf(
  tally: Tally,
  lens: Lens,
  stated: Exclude<Stated, { kind: 'marker' }>,
  theta: number,
  size: WindowSize,
  rubric: Rubric,
): View[] {
  const reach = new Reach(tally, lens, theta, 0, rubric);
  return viewersOf(stated).map(({ groups, share }) => {
    const others = lens.facet.reporting.filter((other) => !isAkinToAny(lens, other, groups));
    return {
      groups,
      share,
      parts: reach.parts(groups, new Set(others)),
      size: Math.min(size, others.length),
    };
  });
}

/** The pupils a window is measured for, with their shares of all pupils. */
function viewersOf(
  stated: Exclude<Stated, { kind: 'marker' }>,
): { groups: readonly string[]; share: number }[] {
  if (stated.kind === 'shared') return [{ groups: stated.groups, share: 1 }];
  return [...stated.shares].map(([group, share]) => ({ groups: [group], share }));
}

/** Akin to any of a pupil's groups is akin. */
function isAkinToAny(lens: Lens, shown: string, own: readonly string[]): boolean {
  return own.some((group) => lens.akin.get(shown)?.has(group) === true);
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

  from(own: readonly string[], others: ReadonlySet<string>): number {
    return this.#lens.facet.tops.reduce((sum, top) => sum + this.#below(top, own, others), 0);
  }

  /** What `from` adds up, group by group. */
  parts(own: readonly string[], others: ReadonlySet<string>): WindowPart[] {
    return this.#lens.facet.tops.flatMap((top) => this.#partsBelow(top, own, others));
  }

  #partsBelow(group: string, own: readonly string[], others: ReadonlySet<string>): WindowPart[] {
    const value = this.#below(group, own, others);
    if (value === 0) return [];
    if (others.has(group)) return [{ group, value, isLabel: false }];
    const children = this.#lens.facet.groups.get(group)?.children ?? [];
    const parts = children.flatMap((child) => this.#partsBelow(child, own, others));
    const sum = parts.reduce((total, part) => total + part.value, 0);
    return value > sum ? [{ group, value, isLabel: true }] : parts;
  }

  #below(group: string, own: readonly string[], others: ReadonlySet<string>): number {
    if (others.has(group)) return this.#value.get(group) ?? 0;
    if (!this.#lens.facet.broad.has(group)) return 0;
    const label = isAkinToAny(this.#lens, group, own) ? 0 : (this.#label.get(group) ?? 0);
    const children = this.#lens.facet.groups.get(group)?.children ?? [];
    return Math.max(
      label,
      children.reduce((sum, child) => sum + this.#below(child, own, others), 0),
    );
  }
}
