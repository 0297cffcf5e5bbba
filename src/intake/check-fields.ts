import type { z } from 'zod';
import type { Finding } from '../model/finding.ts';
import { findingsOf } from './field-findings.ts';
import type { Locator, Path } from './locator.ts';

/** Checked fields, or undefined where the file cannot be used; and everything that is wrong either way. */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Checks untrusted fields against a schema. Fields nobody knows, and an ISBN that cannot be right, are
 * reported and left out; the rest of the file is used. Anything else that is wrong leaves the file out.
 */
export function checkFields<S extends z.ZodType>(
  schema: S,
  value: unknown,
  locator: Locator,
): Checked<z.output<S>> {
  const first = schema.safeParse(value);
  if (first.success) return { value: first.data, findings: [] };
  const findings = findingsOf(schema, first.error.issues, value, locator);
  const rest = withoutSpare(value, first.error.issues);
  const second = rest === undefined ? undefined : schema.safeParse(rest);
  if (second === undefined) return { value: undefined, findings };
  if (second.success) return { value: second.data, findings };
  // What a refinement says is heard only once the fields themselves are sound.
  const heard = new Set(findings.map((each) => `${each.place.line}:${each.place.column}:${each.rule}`));
  const more = findingsOf(schema, second.error.issues, rest, locator).filter(
    (each) => !heard.has(`${each.place.line}:${each.place.column}:${each.rule}`),
  );
  return { value: undefined, findings: [...findings, ...more] };
}

/** A copy without the fields that can be spared; undefined where there is none to spare. */
function withoutSpare(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const spare = issues.flatMap(sparePaths);
  if (spare.length === 0) return undefined;
  const copy: unknown = structuredClone(value);
  for (const path of spare) removeAt(copy, path);
  return copy;
}

function sparePaths(issue: z.core.$ZodIssue): Path[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key]);
  if (issue.code === 'invalid_union') {
    return issue.errors.flatMap((branch) =>
      branch.flatMap(sparePaths).map((path) => [...issue.path, ...path]),
    );
  }
  return issue.path.at(-1) === 'isbn' ? [issue.path] : [];
}

function removeAt(value: unknown, path: Path): void {
  const last = path.at(-1);
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (isObject(at) ? Reflect.get(at, step) : undefined), value);
  if (isObject(parent) && last !== undefined) Reflect.deleteProperty(parent, last);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
