import { parse } from 'csv-parse/sync';

/** A CSV file: its header and its rows, cell by cell. Rows may be shorter than the header. */
export interface Csv {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a CSV file that is UTF-8 or, like many public files, Windows-1252. Throws CsvError where it is neither CSV. */
export function readCsv(bytes: Uint8Array): Csv {
  const [header = [], ...rows] = parse(decode(bytes), {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  return { header, rows };
}

/** What stands in a row under a column; undefined where the row ends before it. */
export function cell(row: readonly string[], column: number): string | undefined {
  return column < 0 ? undefined : row[column];
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Every byte means something in Windows-1252, so this never fails.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
