import type { ListColumn, ListMap, PlainItem } from '../../model/plain-list.ts';
import type { Csv } from '../csv.ts';
import { cell } from '../csv.ts';

/** A list as it came, and what could not be read of it. */
export interface ReadList {
  readonly items: readonly PlainItem[];
  /** Columns the map names and the file does not have. */
  readonly missingColumns: readonly string[];
  /** Values that the map does not know, with how often: they count as not known. */
  readonly unmapped: readonly { readonly column: string; readonly value: string; readonly times: number }[];
}

/** Reads a list through its map. Nothing is guessed: a value that the map does not name is not known. */
export function readList({ header, rows }: Csv, map: ListMap): ReadList {
  const at = (column: string) => header.indexOf(column);
  const there = map.columns.filter(({ column }) => at(column) >= 0);
  const unmapped = new Map<string, { column: string; value: string; times: number }>();
  const items = rows.map((row, number): PlainItem => ({
    row: number + 2,
    title: map.title === undefined ? undefined : cell(row, at(map.title)),
    answers: there.map((column) => {
      const { groups, strangers } = readCell(cell(row, at(column.column)) ?? '', column);
      for (const value of strangers) {
        const key = `${column.column}\n${value}`;
        const known = unmapped.get(key);
        unmapped.set(key, { column: column.column, value, times: (known?.times ?? 0) + 1 });
      }
      return { column, groups };
    }),
  }));
  const titles = map.title === undefined ? [] : [map.title];
  return {
    items,
    missingColumns: [...titles, ...map.columns.map(({ column }) => column)].filter(
      (column) => at(column) < 0,
    ),
    unmapped: [...unmapped.values()],
  };
}

/** A cell with any value that the map does not know is not known: the rest of it may not be all. */
function readCell(
  written: string,
  column: ListColumn,
): { readonly groups: readonly string[] | undefined; readonly strangers: readonly string[] } {
  const whole = written.trim();
  if (whole === '' || column.unknown.includes(whole)) return { groups: undefined, strangers: [] };
  const parts = (column.split === undefined ? [whole] : whole.split(column.split)).map((part) => part.trim());
  const values = parts.filter((part) => part !== '' && !column.nobody.includes(part));
  const known = values.filter((value) => Object.hasOwn(column.values, value));
  const strangers = values.filter(
    (value) => !Object.hasOwn(column.values, value) && !column.unknown.includes(value),
  );
  if (known.length < values.length) return { groups: undefined, strangers };
  return { groups: [...new Set(known.flatMap((value) => column.values[value] ?? []))], strangers };
}
