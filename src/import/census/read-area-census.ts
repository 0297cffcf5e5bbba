import { cell, type Csv } from '../csv.ts';
import {
  censusDay,
  countedFacet,
  yearInWords,
  type CensusFigures,
  type CountedFacet,
} from './census-figures.ts';
import { ethnicGroup, languageGroup } from './column-meaning.ts';
import { readCount, type Count } from './read-count.ts';

/** The kinds of school that the table keeps apart. */
const phases: Readonly<Record<string, string>> = {
  primary: 'State-funded primary',
  secondary: 'State-funded secondary',
};

/** A row of the table: pupils by ethnicity and first language, `Total` where all are counted. */
interface AreaRow {
  readonly period: string;
  readonly area: string;
  readonly phase: string;
  readonly ethnicity: string;
  readonly language: string;
  readonly count: Count;
}

/** Is this the table of local authorities (pupils by ethnicity and language)? */
export function isAreaTable({ header }: Csv): boolean {
  return ['la_name', 'ethnicity', 'language', 'headcount'].every((name) => header.includes(name));
}

/** The local authorities of the table. */
export function areaNames(csv: Csv): string[] {
  const at = csv.header.indexOf('la_name');
  return [...new Set(csv.rows.flatMap((row) => cell(row, at) ?? []))]
    .filter((name) => name !== '')
    .toSorted();
}

/** Reads the newest figures of a local authority, for schools of this phase; undefined where it has none. */
export function readAreaCensus(csv: Csv, area: string, phase: string | undefined): CensusFigures | undefined {
  const here = toRows(csv).filter((row) => row.area.toLowerCase() === area.toLowerCase());
  // A small authority may have no schools of this phase alone.
  const wanted = phases[phase ?? ''] ?? 'Total';
  const kind = here.some((row) => row.phase === wanted) ? wanted : 'Total';
  const all = here.filter((row) => row.phase === kind);
  const period = all
    .map((row) => row.period)
    .toSorted()
    .at(-1);
  const rows = all.filter((row) => row.period === period);
  if (period === undefined) return undefined;
  const year = yearInWords(period);
  const schools = kind === 'Total' ? 'all schools' : `${kind.toLowerCase()} schools`;
  const ethnic = sortOut(rows, 'ethnicity', 'language', ethnicGroup);
  const language = sortOut(rows, 'language', 'ethnicity', languageGroup);
  const total = rows.find((row) => row.ethnicity === 'Total' && row.language === 'Total')?.count;
  return {
    source: `Schools, pupils and their characteristics${year === undefined ? '' : `, ${year}`}: ${schools}`,
    asOf: censusDay(period),
    roll: total?.kind === 'count' ? total.pupils : undefined,
    facets: [...ethnic.facet, ...language.facet],
    unmatched: [...ethnic.unmatched, ...language.unmatched],
    withheld: [...ethnic.withheld, ...language.withheld],
  };
}

function toRows({ header, rows }: Csv): AreaRow[] {
  const at = (name: string) => header.indexOf(name);
  const columns = [
    at('time_period'),
    at('la_name'),
    at('phase_type_grouping'),
    at('ethnicity'),
    at('language'),
  ];
  const headcount = at('headcount');
  return rows.map((row) => {
    const [period = '', area = '', phase = '', ethnicity = '', language = ''] = columns.map((each) =>
      cell(row, each),
    );
    return { period, area, phase, ethnicity, language, count: readCount(cell(row, headcount)) };
  });
}

/** The rows that count one of the two and all of the other, by group. */
function sortOut(
  rows: readonly AreaRow[],
  counted: 'ethnicity' | 'language',
  other: 'ethnicity' | 'language',
  groupOf: (label: string) => string | undefined,
): { facet: CountedFacet[]; unmatched: string[]; withheld: string[] } {
  const counts = new Map<string, Count>();
  const unmatched: string[] = [];
  const withheld: string[] = [];
  for (const row of rows) {
    const label = row[counted];
    if (row[other] !== 'Total' || label === 'Total') continue;
    const group = groupOf(label);
    if (group === undefined) unmatched.push(label);
    else counts.set(group, row.count);
    if (row.count.kind === 'none') withheld.push(`${label}: “${row.count.symbol}”, ${row.count.means}`);
  }
  const facet = countedFacet(counted, counts);
  return { facet: facet === undefined ? [] : [facet], unmatched, withheld };
}
