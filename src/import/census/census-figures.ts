import { unclassified } from './column-meaning.ts';
import type { Count } from './read-count.ts';

/** A facet that a table counts: exact numbers, undefined where the table gives none. They never leave this room. */
export interface CountedFacet {
  readonly id: string;
  readonly counts: ReadonlyMap<string, number | undefined>;
}

/** What a table says of one school or area. Exact: only protected figures are made from it. */
export interface CensusFigures {
  /** What the table is, for `source:`. */
  readonly source: string;
  /** Census day, YYYY-MM-DD, where the table gives the school year. */
  readonly asOf: string | undefined;
  readonly roll: number | undefined;
  readonly facets: readonly CountedFacet[];
  /** Columns about ethnicity, language or meals that were not understood, by name, and why. */
  readonly unmatched: readonly string[];
  /** Cells that hold a symbol instead of a number. Names and symbols only. */
  readonly withheld: readonly string[];
}

/** Groups of the census that are no group of pupils anyone belongs to, or are met in every lesson. */
const notNamed: ReadonlySet<string> = new Set([unclassified, 'english']);

/** A facet of counts; pupils without a group are left to “others, not shown”. */
export function countedFacet(id: string, counts: ReadonlyMap<string, Count>): CountedFacet | undefined {
  const named = [...counts].filter(([group]) => !notNamed.has(group));
  if (named.every(([, count]) => count.kind === 'none')) return undefined;
  // Where Arab pupils have a column of their own, the other column is without them.
  const own = (group: string) => (group === 'other' && counts.has('arab') ? 'other-ethnic' : group);
  return {
    id,
    counts: new Map(
      named.map(([group, count]) => [own(group), count.kind === 'count' ? count.pupils : undefined]),
    ),
  };
}

/** Census day of a school year written 202223: the third Thursday of January. */
export function censusDay(period: string | undefined): string | undefined {
  const year = schoolYear(period);
  if (year === undefined) return undefined;
  const first = new Date(Date.UTC(year.ends, 0, 1)).getUTCDay();
  const thursday = 1 + ((4 - first + 7) % 7) + 14;
  return `${year.ends}-01-${String(thursday).padStart(2, '0')}`;
}

/** `2022-23` for 202223, or for 2022/23. */
export function yearInWords(period: string | undefined): string | undefined {
  const year = schoolYear(period);
  return year === undefined ? undefined : `${year.starts}-${String(year.ends % 100).padStart(2, '0')}`;
}

function schoolYear(period: string | undefined): { starts: number; ends: number } | undefined {
  const parts = /^(20\d\d)[-/]?(?:20)?(\d\d)$/u.exec(period ?? '');
  if (parts === null) return undefined;
  const starts = Number(parts[1]);
  return Number(parts[2]) === (starts + 1) % 100 ? { starts, ends: starts + 1 } : undefined;
}
