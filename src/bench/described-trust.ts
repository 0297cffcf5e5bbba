import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
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

/** One copy of the example: how it names what has an id, and which units its schools take. */
interface Copy {
  readonly rename: (id: string) => string;
  readonly takes: 'all' | readonly string[];
}

/** Fields that name a unit, a text or a school. */
const references = new Set(['text', 'choose', 'from', 'to', 'unit', 'school', 'schools', 'choices']);

/**
 * Writes a described trust: the worked example several times over, every copy after the first with a number behind
 * its ids. Gives how many schools and units it has. The same example gives the same trust.
 */
export function writeDescribedTrust({ projectRoot, out, copies, takes }: Multiply) {
  const { files } = readFolders(projectRoot, ['content']);
  const decisions = readFolders(projectRoot, ['audits']).files.filter(
    (file) => file.path === 'audits/decisions.yaml',
  );
  const trust = files.filter((file) => file.path === 'content/trust.yaml');
  const example = files.filter((file) => !trust.includes(file));
  const ids = new Set(example.map((file) => idOf(file.path)));
  const units = example
    .filter((file) => file.path.startsWith('content/units/'))
    .map((file) => idOf(file.path));
  const answers: unknown[] = [];
  for (const file of trust) writeFile(out, file.path, file.text);
  for (let number = 1; number <= copies; number++) {
    const suffix = number === 1 ? '' : `-${number}`;
    const rename = (id: string) => (ids.has(id) ? `${id}${suffix}` : id);
    const copy: Copy = { rename, takes: takes === 'all' ? 'all' : units.map(rename) };
    for (const file of example) writeFile(out, withSuffix(file.path, suffix), textIn(copy, file));
    for (const file of decisions)
      answers.push(...listIn(renamed(parse(file.text), copy.rename), 'decisions'));
  }
  writeFile(out, 'audits/decisions.yaml', dump({ decisions: answers }));
  const schools = example.filter((file) => file.path.startsWith('content/schools/')).length * copies;
  return { schools, units: units.length * copies };
}

function writeFile(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function withSuffix(path: string, suffix: string): string {
  const ending = extname(path);
  return `${path.slice(0, -ending.length)}${suffix}${ending}`;
}

/** `english/y8-migration` of `content/units/english/y8-migration.md`. */
function idOf(path: string): string {
  return path.split('/').slice(2).join('/').slice(0, -extname(path).length);
}

function textIn(copy: Copy, file: SourceFile): string {
  const front = /^---\n(.*?\n)---\n/su.exec(file.text);
  const fields = renamed(parse(front?.[1] ?? file.text), copy.rename);
  const takes = file.path.startsWith('content/schools/') ? { takes: copy.takes } : {};
  const yaml = dump({ ...(isObject(fields) ? fields : {}), ...takes });
  return front === null ? yaml : `---\n${yaml}---\n${file.text.slice(front[0].length)}`;
}

function parse(yaml: string): unknown {
  return load(yaml, { schema: CORE_SCHEMA });
}

function listIn(value: unknown, field: string): readonly unknown[] {
  const list: unknown = isObject(value) ? Reflect.get(value, field) : undefined;
  return Array.isArray(list) ? list : [];
}

/** The value with its references renamed; `inside` says that it stands in a field that holds references. */
function renamed(value: unknown, rename: (id: string) => string, inside = false): unknown {
  if (typeof value === 'string') return inside ? rename(value) : value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, rename, inside));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [
      inside ? rename(field) : field,
      renamed(each, rename, references.has(field) || (inside && typeof each === 'string')),
    ]),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
