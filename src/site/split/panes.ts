import type { Split } from '../../representation/split.ts';

/** The kind of one pane. */
export type PaneKind = keyof Split;

/** The order in which kinds are drawn. */
export const paneKinds: readonly PaneKind[] = ['mirror', 'both', 'window', 'none', 'unknown'];

/** Panes to draw in order; each stands for this many lessons. */
export interface Panes {
  readonly kinds: readonly PaneKind[];
  readonly lessonsEach: number;
}

const most = 60;
const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/**
 * One pane a lesson, or a round number of lessons a pane where there would be more than sixty. Parts of lessons
 * (a split is an average over pupils) are shared out by largest remainder, so the panes add up to the lessons.
 */
export function layPanes(split: Split): Panes {
  const total = paneKinds.reduce((sum, kind) => sum + split[kind], 0);
  const lessonsEach = sizes.find((size) => total / size <= most) ?? Math.ceil(total / most);
  if (total <= 0) return { kinds: [], lessonsEach };
  const panes = Math.max(1, Math.round(total / lessonsEach));
  const parts = paneKinds.map((kind, at) => {
    const exact = (split[kind] / total) * panes;
    return { kind, at, whole: Math.floor(exact + 1e-9), rest: exact - Math.floor(exact + 1e-9) };
  });
  const left = panes - parts.reduce((sum, part) => sum + part.whole, 0);
  const rounded = new Set(
    parts
      .toSorted((a, b) => b.rest - a.rest || a.at - b.at)
      .slice(0, Math.max(0, left))
      .map((part) => part.kind),
  );
  const kinds = parts.flatMap(({ kind, whole }) =>
    Array<PaneKind>(whole + (rounded.has(kind) ? 1 : 0)).fill(kind),
  );
  return { kinds, lessonsEach };
}
