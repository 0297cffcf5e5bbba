/** One way through alternatives: which answer it gives to each question (`history-exam-board` → `aqa`). */
export type Way = ReadonlyMap<string, string>;

/** Something that is taken along one way. */
export interface Along {
  readonly way: Way;
}

/** A condition as content says it: taken where the school's answer to `group` is (one of) `is`. */
export interface Option {
  readonly group: string;
  readonly is: string | readonly string[];
}

/**
 * Fills in the questions that a way leaves open with every answer there is: a core course has no exam board, so
 * whatever board the school takes, it is still the core course.
 */
export function closeWays<Item extends Along>(items: readonly Item[]): readonly Item[] {
  return [...answers(items)].reduce(
    (closed, [group, all]) =>
      closed.flatMap((item) => (item.way.has(group) ? [item] : answered(item, group, all))),
    items,
  );
}

function answered<Item extends Along>(item: Item, group: string, all: readonly string[]): readonly Item[] {
  return all.map((answer) => ({ ...item, way: new Map([...item.way, [group, answer]]) }));
}

/**
 * Says in as few conditions as possible, all of which must hold, which of the ways in `all` are those in `taken`.
 * No conditions: all of them. Undefined: it cannot be said without letting in others. Ways must be closed.
 */
export function describeWays(all: readonly Along[], taken: readonly Along[]): readonly Option[] | undefined {
  const allowed = answers(taken);
  if (!isExact(all, taken, allowed)) return undefined;
  const needed = [...allowed.keys()].reduce((rest, group) => {
    const fewer = new Map([...rest].filter(([name]) => name !== group));
    return isExact(all, taken, fewer) ? fewer : rest;
  }, allowed);
  return [...needed].map(([group, is]) => ({ group, is: is.length === 1 ? is.join('') : is })).toReversed();
}

/** Answers by question. */
export type Answers = ReadonlyMap<string, readonly string[]>;

function isExact(all: readonly Along[], taken: readonly Along[], allowed: Answers): boolean {
  return all.filter(({ way }) => matches(way, allowed)).length === taken.length;
}

function matches(way: Way, allowed: Answers): boolean {
  return [...allowed].every(([group, is]) => is.includes(way.get(group) ?? ''));
}

/** Every answer given to every question, in alphabetical order. */
export function answers(items: readonly Along[]): Answers {
  const found = new Map<string, Set<string>>();
  for (const [group, answer] of items.flatMap(({ way }) => [...way])) {
    found.set(group, (found.get(group) ?? new Set()).add(answer));
  }
  return new Map([...found].map(([group, all]) => [group, [...all].sort()]));
}

/** The answers for which a condition holds. */
export function answersOf({ is }: Option): readonly string[] {
  return typeof is === 'string' ? [is] : is;
}
