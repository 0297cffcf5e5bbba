import { resolve } from 'node:path';
import { Misuse } from './misuse.ts';
import { isFolder } from './output.ts';

/** Options every command has. */
export interface Common {
  readonly root: string;
  readonly date?: string;
  readonly format?: string;
}

/** The folder of the trust, absolute. */
export function rootOf(options: Pick<Common, 'root'>): string {
  const root = resolve(options.root);
  if (!isFolder(root)) throw new Misuse(`There is no folder ${root}.`);
  return root;
}

/** The day the audit is of: `--date`, or today where the clock stands. */
export function dateOf(options: Common): string {
  const date = options.date ?? new Date().toISOString().slice(0, 10);
  const day = new Date(`${date}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/u.test(date) ||
    Number.isNaN(day.getTime()) ||
    day.toISOString().slice(0, 10) !== date
  ) {
    throw new Misuse(`--date ${date} is not a day such as 2026-11-23.`);
  }
  return date;
}

/** `pretty` for people or `json` for programs. */
export function formatOf(options: Common): 'pretty' | 'json' {
  const format = options.format ?? 'pretty';
  if (format === 'pretty' || format === 'json') return format;
  throw new Misuse(`--format ${format} is not known. Choose pretty or json.`);
}
