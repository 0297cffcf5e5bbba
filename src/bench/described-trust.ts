import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CORE_SCHEMA, dump, load } from 'js-yaml';
import { readFolders, type SourceFile } from '../intake/source-file.ts';

/** How the worked example is multiplied. */
export interface Multiply {
  readonly projectRoot: string;
  readonly out: string;
  readonly copies: number;
  /** `own`: a school takes the units of its own copy. `all`: every school takes every copy's. */
  readonly takes: 'own' | 'all';
}

/** Fields that name a unit, a text or a school. */
const references = new Set(['text', 'choose', 'from', 'to', 'unit', 'school', 'schools', 'choices', 'takes']);

/**
 * Writes a described trust: the worked example several times over, every copy after the first with a number behind
 * its ids. Gives the number of schools and units. The same example gives the same trust.
 */
export function writeDescribedTrust({ projectRoot, out, copies, takes }: Multiply): { readonly schools: number; readonly units: number } {
  const { files } = readFolders(projectRoot, ['content', 'audits/decisions.yaml']);
  const example = files.filter((file) => file.path !== 'content/trust.yaml');
  const ids = new Set(example.map((file) => idOf(file.path)));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  };
  for (const file of files.filter((each) => !example.includes(each))) write(file.path, file.text);
  for (let copy = 1; copy <= copies; copy++) {
    const rename = (id: string) => (ids.has(id) ? nameIn(copy, id) : id);
    for (const file of example) write(pathIn(copy, file.path), textIn(file, rename, takes, example));
  }
  return { schools: countIn(example, 'schools') * copies, units: countIn(example, 'units') * copies };
}
