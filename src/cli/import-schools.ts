import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRegister, readRegister, type LeftOutSchool } from '../import/schools/read-register.ts';
import { writeSchools } from '../import/schools/write-schools.ts';
import { readStandard } from '../intake/read-standard.ts';
import { readFolders } from '../intake/source-file.ts';
import { readSchoolFiles, readTable, schoolPath } from './import-community.ts';
import { projectRoot } from './load.ts';
import { Misuse } from './misuse.ts';
import { rootOf } from './options.ts';
import { writeOut } from './output.ts';

export interface ImportSchoolsOptions {
  readonly root: string;
  readonly urn?: readonly string[];
  readonly trust?: string;
  readonly update?: boolean;
}

/** `pierglass import schools GIAS.csv`: a file for each school of the register that has none. */
export function importSchools(file: string, options: ImportSchoolsOptions): number {
  const root = rootOf(options);
  const csv = readTable(file);
  if (!isRegister(csv)) throw new Misuse(`${file} has no columns URN and EstablishmentName.`);
  const { schools: all, leftOut } = readRegister(csv);
  const schools = all.filter(({ urn, trust }) => {
    if (options.urn !== undefined && !options.urn.includes(urn)) return false;
    return options.trust === undefined || trust?.toLowerCase() === options.trust.toLowerCase();
  });
  if (schools.length === 0) throw new Misuse(`No open school in ${file} is the one you named.`);
  const { standard } = readStandard(
    readFolders(root, ['audits/standard']).files,
    readFolders(projectRoot, ['audits/standard']).files,
  );
  const existing = readSchoolFiles(root);
  const { files, there } = writeSchools(
    schools,
    existing,
    standard.facets.get('place'),
    options.update === true,
  );
  mkdirSync(join(root, 'content', 'schools'), { recursive: true });
  for (const { id, text } of files) writeFileSync(schoolPath(root, id), text);
  const what = files.length === 1 ? '1 school' : `${files.length} schools`;
  writeOut(
    `Wrote ${what} to ${join(root, 'content', 'schools')}. Nothing is said about their communities yet.`,
  );
  if (there.length > 0) {
    writeOut(
      `Left as they are, because they are there already (say --update to take over name, phase and years):`,
    );
    for (const { id, name } of there) writeOut(`  ${name}: content/schools/${id}.yaml`);
  }
  if (options.urn === undefined && options.trust === undefined) sayLeftOut(leftOut);
  return 0;
}

function sayLeftOut(leftOut: readonly LeftOutSchool[]): void {
  for (const [why, schools] of Map.groupBy(leftOut, (each) => each.why)) {
    const some = schools.slice(0, 5).map(({ name }) => name);
    const more = schools.length > some.length ? ` and ${schools.length - some.length} more` : '';
    writeOut(`Left out because ${why}: ${some.join(', ')}${more}.`);
  }
}
