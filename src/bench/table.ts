import type { Run } from './measure.ts';

/** A line of the benchmark: what was run, how it went, and what it is measured against. */
export interface Row {
  readonly what: string;
  readonly runs: readonly Run[];
  readonly target?: { readonly seconds: number; readonly megabytes: number };
  /** What else is worth saying: the floor, figures from elsewhere. */
  readonly note?: string;
}

const head = ['', 'seconds', '(from–to)', 'target', 'MB', 'target', ''];

/** The rows as a table of plain text. A figure that could not be taken says why. */
export function formatTable(rows: readonly Row[]): string {
  const lines = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, at) =>
    Math.max(...lines.map((cells) => (cells.length === head.length ? (cells[at] ?? '').length : 0))),
  );
  const width = Math.max(...lines.map(([what = '']) => what.length));
  return lines.map((cells) => formatLine(cells, [width, ...widths.slice(1)])).join('\n');
}

function formatLine(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((cell, at) =>
    at === 0 || at >= head.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
  );
  return padded.join('  ').trimEnd();
}

function cellsOf({ what, runs, target, note = '' }: Row): string[] {
  const took = runs.flatMap((run) => ('seconds' in run ? [run] : []));
  if (took.length === 0)
    return [
      what,
      `not measured: ${runs.flatMap((run) => ('failure' in run ? [run.failure] : []))[0] ?? 'left out'}`,
    ];
  const seconds = took.map((run) => run.seconds).toSorted((a, b) => a - b);
  return [
    what,
    medianOf(seconds).toFixed(2),
    `(${(seconds[0] ?? 0).toFixed(2)}–${(seconds.at(-1) ?? 0).toFixed(2)})`,
    target === undefined ? '' : `≤ ${target.seconds.toFixed(1)}`,
    String(Math.round(Math.max(...took.map((run) => run.megabytes)))),
    target === undefined ? '' : `≤ ${target.megabytes}`,
    note,
  ];
}

/** The median of sorted numbers; of two in the middle the lower. */
function medianOf(sorted: readonly number[]): number {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** How many times the median of the floor a row took, where both were measured. */
export function timesFloor(runs: readonly Run[], floor: readonly Run[]): string {
  const [mine, least] = [runs, floor].map((each) =>
    medianOf(each.flatMap((run) => ('seconds' in run ? [run.seconds] : [])).toSorted((a, b) => a - b)),
  );
  return mine === undefined || least === undefined || least === 0
    ? ''
    : `${(mine / least).toFixed(1)} × its floor`;
}
