import type { TextFields } from '../model/text.ts';
import type { readStandard } from './read-standard.ts';
import type { CheckedUnit } from './read-unit.ts';
import type { CheckedFile } from './read-yaml-file.ts';
import type { SourceFile } from './source-file.ts';

/** Gives what was read from a file before, if the file still says the same; otherwise reads it. */
export type Recall<T> = (files: readonly SourceFile[], read: () => T) => T;

/** What `dev` keeps between two readings of the same trust, so that only what changed is read again. */
export interface Memory {
  readonly unit: Recall<CheckedUnit>;
  readonly text: Recall<CheckedFile<TextFields>>;
  readonly standard: Recall<ReturnType<typeof readStandard>>;
}

/** A memory of nothing yet. */
export function createMemory(): Memory {
  return { unit: createRecall(), text: createRecall(), standard: createRecall() };
}

/** A memory that forgets at once: every reading is a first one. */
export const noMemory: Memory = {
  unit: (_, read) => read(),
  text: (_, read) => read(),
  standard: (_, read) => read(),
};

function createRecall<T>(): Recall<T> {
  const seen = new Map<string, { readonly said: readonly string[]; readonly value: T }>();
  return (files, read) => {
    const key = files[0]?.path ?? '';
    const said = files.map((file) => file.text);
    const before = seen.get(key);
    if (before?.said.length === said.length && said.every((text, at) => text === before.said[at]))
      return before.value;
    const value = read();
    seen.set(key, { said, value });
    return value;
  };
}
