import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** A built site and the ids of its schools. */
export interface SearchTask {
  /** The folder the site was built into. */
  readonly outDir: string;
  readonly schools: readonly string[];
}

/**
 * Writes one Pagefind index per school, of that school's pages only, to `schools/<id>/pagefind/`. The trust's search
 * merges them in the browser. Addresses in an index are relative to its school, so any base works. Throws if a
 * page cannot be indexed.
 */
export async function indexSearch({ outDir, schools }: SearchTask): Promise<void> {
  try {
    await Promise.all(schools.map((school) => indexSchool(join(outDir, 'schools', school))));
  } finally {
    await close();
  }
}

async function indexSchool(folder: string): Promise<void> {
  const bundle = join(folder, 'pagefind');
  const made = await createIndex({ excludeSelectors: ['[data-pagefind-ignore]', 'svg'] });
  if (made.index === undefined)
    throw new Error(`The search index could not be started: ${made.errors.join(' ')}`);
  const added = await made.index.addDirectory({ path: folder, glob: '**/*.html' });
  const written = await made.index.writeFiles({ outputPath: bundle });
  const errors = [...made.errors, ...added.errors, ...written.errors];
  if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join(' ')}`);
  await Promise.all(unused.map((file) => rm(join(bundle, file), { force: true })));
}

// Pagefind writes three interfaces of its own beside each index, 400 kB a school; our pages use none of them.
const unused = [
  'component-ui.css',
  'component-ui.js',
  'modular-ui.css',
  'modular-ui.js',
  'ui.css',
  'ui.js',
  'highlight.js',
].map((name) => `pagefind-${name}`);
