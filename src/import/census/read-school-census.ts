import { cell, type Csv } from '../csv.ts';
import { censusDay, countedFacet, yearInWords, type CensusFigures } from './census-figures.ts';
import { columnMeaning, isAboutCommunity, type Meaning } from './column-meaning.ts';
import { readCount, type Count } from './read-count.ts';

/** The columns of a table by what they count. */
interface Columns {
  readonly of: ReadonlyMap<string, { readonly meaning: Meaning; readonly at: number }>;
  readonly unmatched: readonly string[];
}

/** Reads one school from the school-level census table; undefined where the table does not have it. */
export function readSchoolCensus({ header, rows }: Csv, urn: string): CensusFigures | undefined {
  const urnAt = header.findIndex((name) => /^(?:school )?urn$/iu.test(name));
  const row = rows.find((each) => cell(each, urnAt) === urn);
  if (row === undefined) return undefined;
  const columns = findColumns(header);
  const counts = new Map<string, Map<string, Count>>();
  const withheld: string[] = [];
  let roll: number | undefined;
  for (const { meaning, at } of columns.of.values()) {
    const count = readCount(cell(row, at));
    if (count.kind === 'none') withheld.push(`${header[at] ?? ''}: “${count.symbol}”, ${count.means}`);
    if (meaning.facet === 'roll') roll = count.kind === 'count' ? count.pupils : undefined;
    else
      counts.set(
        meaning.facet,
        (counts.get(meaning.facet) ?? new Map<string, Count>()).set(meaning.group, count),
      );
  }
  const period = cell(row, header.indexOf('time_period'));
  const year = yearInWords(period);
  return {
    source: `School census${year === undefined ? '' : `, ${year}`}`,
    asOf: censusDay(period),
    roll,
    facets: [...counts].flatMap(([id, facet]) => countedFacet(id, facet) ?? []),
    unmatched: columns.unmatched,
    withheld,
  };
}

/** Two columns that say the same are both left alone: nobody can tell which is meant. */
function findColumns(header: readonly string[]): Columns {
  const found = Map.groupBy(
    header.flatMap((name, at) => {
      const meaning = columnMeaning(name);
      return meaning === undefined ? [] : [{ meaning, at, name }];
    }),
    ({ meaning }) => (meaning.facet === 'roll' ? 'roll' : `${meaning.facet}/${meaning.group}`),
  );
  const twice = [...found.values()].filter((columns) => columns.length > 1).flat();
  const unread = header.filter((name) => isAboutCommunity(name) && columnMeaning(name) === undefined);
  return {
    of: new Map(
      [...found].flatMap(([key, columns]) => {
        const [first] = columns;
        return first === undefined || columns.length > 1 ? [] : [[key, first] as const];
      }),
    ),
    unmatched: [...unread, ...twice.map(({ name }) => `${name} (more than one column says this)`)],
  };
}
