import type { RuleId } from './rule.ts';

/** Content that is wrong is an `error`; what deserves attention is `warn`; what is worth knowing is `note`. */
export type Severity = 'error' | 'warn' | 'note';

/** A place in a file: path from the trust's root with forward slashes; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * One thing to know or to do. Data only: how it looks is the business of `report` and `site`.
 * `message` says what and why, `advice` what to do; both are full sentences.
 */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
  readonly advice?: string | undefined;
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
  /** The scope it is about, by id. */
  readonly scope?: string | undefined;
  /** The groups it is about, each as `facet/group`. */
  readonly groups?: readonly string[] | undefined;
  /** The schools it holds for; absent where it holds for the whole trust. */
  readonly schools?: readonly string[] | undefined;
}

const order = { error: 0, warn: 1, note: 2 } as const;

/** Errors first, then by file, line, column and rule, so that every run prints the same order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    order[a.severity] - order[b.severity] ||
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Order by code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
