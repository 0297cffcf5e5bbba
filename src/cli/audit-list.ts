import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { auditList } from '../audit/list/audit-list.ts';
import { readCsv } from '../import/csv.ts';
import { readList, type ReadList } from '../import/list/read-list.ts';
import { readStandard } from '../intake/read-standard.ts';
import { readFolders } from '../intake/source-file.ts';
import type { Facet } from '../model/facet.ts';
import { didYouMean } from '../model/nearest.ts';
import { listMapSchema, type ListMap } from '../model/plain-list.ts';
import { formatList } from '../report/list.ts';
import { projectRoot } from './load.ts';
import { Misuse } from './misuse.ts';
import { formatOf, rootOf, type Common } from './options.ts';
import { isFile, writeOut } from './output.ts';

export interface ListOptions extends Common {
  readonly list: string;
  readonly map?: string;
}

/** `pierglass audit --list FILE.csv --map MAP.yaml`: counts and shares of a plain list, as it comes. */
export function auditPlainList(options: ListOptions): number {
  const format = formatOf(options);
  if (options.map === undefined) {
    throw new Misuse('A list needs --map MAP.yaml, which says what its columns and their values mean.');
  }
  for (const path of [options.list, options.map]) {
    if (!isFile(path)) throw new Misuse(`There is no file ${path}.`);
  }
  const own = readFolders(rootOf(options), ['audits/standard']).files;
  const { facets } = readStandard(own, readFolders(projectRoot, ['audits/standard']).files).standard;
  const map = readMap(options.map, facets);
  const read = readList(readCsv(readFileSync(options.list)), map);
  const audit = auditList(read.items, facets);
  if (format === 'json')
    writeOut(JSON.stringify({ ...audit, ...read, items: audit.items, rows: rowsOf(read) }, null, 1));
  else writeOut([formatList(audit, facets), ...gapsOf(read)].join('\n'));
  return 0;
}

function readMap(path: string, facets: ReadonlyMap<string, Facet>): ListMap {
  const checked = listMapSchema.safeParse(loadYaml(path));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new Misuse(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it cannot be read'}`);
  }
  for (const { facet: id, values } of checked.data.columns) {
    const facet = facets.get(id);
    if (facet === undefined)
      throw new Misuse(`${path}: there is no facet ${id}.${didYouMean(id, [...facets.keys()])}`);
    for (const group of Object.values(values)) {
      if (facet.groups.has(group)) continue;
      throw new Misuse(
        `${path}: there is no group ${id}/${group}.${didYouMean(group, [...facet.groups.keys()])}`,
      );
    }
  }
  return checked.data;
}

function loadYaml(path: string): unknown {
  try {
    return load(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Misuse(`${path} is not YAML that can be read: ${cause instanceof Error ? cause.message : ''}`);
  }
}

/** Each row as it was read, so that anyone can follow a share back to its items. */
function rowsOf({ items }: ReadList): object[] {
  return items.map(({ row, title, answers }) => ({
    row,
    title,
    answers: answers.map(({ column, groups }) => ({ column: column.column, groups: groups ?? null })),
  }));
}

function gapsOf({ missingColumns, unmapped }: ReadList): string[] {
  return [
    ...missingColumns.map((column) => `\nThe file has no column “${column}”.`),
    ...(unmapped.length === 0 ? [] : ['', 'Values that the map does not name; their items are not known:']),
    ...unmapped.map(({ column, value, times }) => `  ${column}: “${value}” (${times})`),
  ];
}
