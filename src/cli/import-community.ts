import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CensusFigures } from '../import/census/census-figures.ts';
import { protectCensus, type ProtectedFigures } from '../import/census/protect-census.ts';
import { areaNames, isAreaTable, readAreaCensus } from '../import/census/read-area-census.ts';
import { readSchoolCensus } from '../import/census/read-school-census.ts';
import { writeCommunity, type About, type WrittenCommunity } from '../import/census/write-community.ts';
import { readCsv, type Csv } from '../import/csv.ts';
import { factsOf, type SchoolFile } from '../import/school-file.ts';
import { didYouMean } from '../model/nearest.ts';
import { Misuse } from './misuse.ts';
import { rootOf } from './options.ts';
import { isFile, writeOut } from './output.ts';

export interface ImportCommunityOptions {
  readonly root: string;
  readonly file: string;
  readonly urn?: string;
  readonly school?: string;
  readonly la?: string;
  readonly replace?: boolean;
}

/** `pierglass import community`: protected figures from a census table into a school’s file. */
export function importCommunity(options: ImportCommunityOptions): number {
  const root = rootOf(options);
  const csv = readTable(options.file);
  const school = findSchool(readSchoolFiles(root), options);
  const { figures, about } = findFigures(csv, school, options);
  const safe = protectCensus(figures);
  if (safe === undefined) {
    throw new Misuse('The table does not say how many pupils there are in all, so nothing can be protected.');
  }
  const written = writeCommunity(school.text, safe, about, options.replace === true);
  if ('problem' in written) throw new Misuse(problems[written.problem](school.id));
  writeFileSync(schoolPath(root, school.id), written.text);
  say(school.id, figures, safe, written, about);
  return 0;
}

const problems = {
  'not-yaml': (id: string) =>
    `content/schools/${id}.yaml is not sound YAML. Nothing was written; \`pierglass check\` says where.`,
  'same-year': (id: string) =>
    `content/schools/${id}.yaml has other figures for the same census day. Two sets for one day can be compared to work out small groups, so nothing was written. If those that are there were wrong, say --replace.`,
} as const;

/** The school files of a trust. */
export function readSchoolFiles(root: string): SchoolFile[] {
  const folder = join(root, 'content', 'schools');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ id: name.slice(0, -'.yaml'.length), text: readFileSync(join(folder, name), 'utf8') }));
}

/** Where a school’s file is. */
export function schoolPath(root: string, id: string): string {
  return join(root, 'content', 'schools', `${id}.yaml`);
}

/** Reads a table from outside the trust’s folder or inside it; it is never copied. */
export function readTable(file: string): Csv {
  if (!isFile(file)) throw new Misuse(`There is no file ${file}.`);
  try {
    return readCsv(readFileSync(file));
  } catch {
    throw new Misuse(`${file} could not be read as CSV.`);
  }
}

function findSchool(files: readonly SchoolFile[], { school, urn }: ImportCommunityOptions): SchoolFile {
  if (school === undefined && urn === undefined) {
    throw new Misuse('Name the school: --urn with its number, or --school with the name of its file.');
  }
  const found = files.find((file) =>
    school === undefined ? factsOf(file.text).urn === urn : file.id === school,
  );
  if (found !== undefined) return found;
  const ids = files.map(({ id }) => id);
  throw new Misuse(
    school === undefined
      ? `No school in content/schools has the URN ${urn ?? ''}. Add it (\`pierglass import schools\` does), or name the file with --school.`
      : `There is no school ${school}.${didYouMean(school, ids)}`,
  );
}

function findFigures(
  csv: Csv,
  school: SchoolFile,
  options: ImportCommunityOptions,
): { figures: CensusFigures; about: About } {
  const facts = factsOf(school.text);
  if (isAreaTable(csv)) return findArea(csv, facts.phase, options);
  const urn = options.urn ?? facts.urn;
  if (urn === undefined)
    throw new Misuse(`content/schools/${school.id}.yaml gives no URN. Name it with --urn.`);
  const figures = readSchoolCensus(csv, urn);
  if (figures !== undefined) return { figures, about: { kind: 'school' } };
  throw new Misuse(
    `${options.file} has no school with the URN ${urn}. For the figures of its area give a table of local authorities with --file and the authority with --la.`,
  );
}

function findArea(
  csv: Csv,
  phase: string | undefined,
  { la, file }: ImportCommunityOptions,
): { figures: CensusFigures; about: About } {
  if (la === undefined) {
    throw new Misuse(`${file} is a table of local authorities. Name the one the school is in with --la.`);
  }
  const figures = readAreaCensus(csv, la, phase);
  if (figures === undefined) {
    throw new Misuse(`${file} has no local authority ${la}.${didYouMean(la, areaNames(csv))}`);
  }
  const name = areaNames(csv).find((each) => each.toLowerCase() === la.toLowerCase()) ?? la;
  return { figures, about: { kind: 'area', name } };
}

/** What was done. Only protected figures are ever printed, and they are in the file. */
function say(
  id: string,
  { unmatched, withheld }: CensusFigures,
  { leftOut }: ProtectedFigures,
  { written, kept, removed }: WrittenCommunity,
  about: About,
): void {
  const whose = about.kind === 'school' ? '' : ` as figures of ${about.name}, not of the school`;
  const what = written.length === 0 ? 'no figures, only the roll,' : written.join(', ');
  writeOut(
    `Wrote ${what} to content/schools/${id}.yaml${whose}, protected. Keep the table outside the trust’s folder.`,
  );
  for (const facet of kept)
    writeOut(`Kept ${facet} as it is: it was written by hand and says more than the table.`);
  for (const { facet, why } of leftOut) writeOut(`Left out ${facet}: ${why}.`);
  for (const facet of removed) writeOut(`Removed ${facet}, which stood there from an earlier table.`);
  list('Not understood, and so not used', unmatched);
  list('Symbols instead of numbers', withheld);
}

function list(title: string, lines: readonly string[]): void {
  if (lines.length > 0) writeOut(`${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
