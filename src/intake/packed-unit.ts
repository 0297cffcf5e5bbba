import type { Body, Unit } from '../model/unit.ts';
import { bodyOf } from './body.ts';
import { linesBeforeYaml } from './front-matter.ts';
import { createLocator } from './locator.ts';
import type { CheckedUnit } from './read-unit.ts';

/** A unit that was read, as plain data that one thread can hand to another: no functions and no trees. */
export interface PackedUnit extends Omit<CheckedUnit, 'locator' | 'value'> {
  /** Its front matter, for places in it. */
  readonly yaml: string;
  readonly value: (Omit<Unit, 'body'> & { readonly body: Omit<Body, 'tree'> }) | undefined;
}

/** Leaves out what cannot be handed over. */
export function packUnit({ locator, value, ...rest }: CheckedUnit): PackedUnit {
  if (value === undefined) return { ...rest, yaml: locator.yaml, value };
  const { tree: _, ...body } = value.body;
  return { ...rest, yaml: locator.yaml, value: { ...value, body } };
}

/** Puts back what was left out. */
export function unpackUnit({ yaml, value, ...rest }: PackedUnit): CheckedUnit {
  return {
    ...rest,
    locator: createLocator(rest.file, yaml, linesBeforeYaml),
    value: value === undefined ? undefined : { ...value, body: bodyOf(value.body) },
  };
}
