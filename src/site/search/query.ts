/** What can be narrowed down, in the order in which the page asks. */
export const narrowings = ['school', 'year', 'subject', 'kind'] as const;
export type Narrowing = (typeof narrowings)[number];

/** What is looked for: as the address of the page keeps it. */
export interface Query {
  readonly words: string;
  readonly narrowed: Readonly<Partial<Record<Narrowing, string>>>;
}

/** Reads a query from an address (`?q=migration&year=Year+8`). */
export function parseQuery(search: string): Query {
  const fields = new URLSearchParams(search);
  const narrowed: Partial<Record<Narrowing, string>> = {};
  for (const name of narrowings) {
    const value = fields.get(name)?.trim() ?? '';
    if (value !== '') narrowed[name] = value;
  }
  return { words: fields.get('q')?.trim() ?? '', narrowed };
}

/** Writes a query as the end of an address; empty where nothing is looked for. */
export function formatQuery({ words, narrowed }: Query): string {
  const fields = new URLSearchParams();
  if (words !== '') fields.set('q', words);
  for (const name of narrowings) {
    const value = narrowed[name];
    if (value !== undefined && value !== '') fields.set(name, value);
  }
  const written = fields.toString();
  return written === '' ? '' : `?${written}`;
}

/** Is there anything to look for? */
export function isEmpty({ words, narrowed }: Query): boolean {
  return words === '' && Object.keys(narrowed).length === 0;
}

/** Year groups in the order of school, everything else as people look it up. */
export function compareValues(a: string, b: string): number {
  return yearOf(a) - yearOf(b) || a.localeCompare(b, 'en');
}

function yearOf(value: string): number {
  if (value === 'Reception') return 0;
  return Number(/^Year (\d+)$/u.exec(value)?.[1] ?? 99);
}
