import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { importOak, type Alternatives } from '../import/oak/import-oak.ts';
import { Misuse } from './misuse.ts';
import { isFolder, writeOut } from './output.ts';
import { showProgress } from './progress.ts';

export interface ImportOakOptions {
  readonly out: string;
  readonly alternatives: string;
}

/** `pierglass import oak FOLDER --out DIR`: Oak's published curriculum as a content folder. */
export function importOakFolder(folder: string, options: ImportOakOptions): number {
  if (!isFolder(folder)) throw new Misuse(`There is no folder ${folder}.`);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ttl'),
  );
  if (paths.length === 0) throw new Misuse(`There are no Turtle files (.ttl) in ${folder}.`);
  const out = resolve(options.out);
  if (existsSync(join(out, 'content'))) {
    throw new Misuse(
      `There is a folder “content” in ${out} already. Name an empty folder, so that nothing is overwritten.`,
    );
  }
  const result = importOak(
    readTurtle(folder, paths.toSorted()),
    showProgress('Reading Turtle files'),
    alternativesOf(options),
  );
  for (const file of result.files) {
    const path = join(out, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.text);
  }
  writeOut(
    `Wrote ${result.units} units with ${result.lessons} lessons to ${join(out, 'content')}. Nobody in them is described yet.`,
  );
  if (result.leftOut.length > 0) {
    writeOut(`Left out (${result.leftOut.length}):`);
    for (const { what, why } of result.leftOut) writeOut(`  ${what}: ${why}`);
  }
  return 0;
}

function alternativesOf(options: ImportOakOptions): Alternatives {
  if (options.alternatives === 'offered' || options.alternatives === 'apart') return options.alternatives;
  throw new Misuse(`--alternatives ${options.alternatives} is not known. Choose offered or apart.`);
}

/** One file at a time: the ontology is large, and only one need be in memory. */
function readTurtle(folder: string, paths: readonly string[]): { path: string; text: string }[] {
  return paths.map((path) => ({
    path: path.replaceAll('\\', '/'),
    get text() {
      return readFileSync(join(folder, path), 'utf8');
    },
  }));
}
