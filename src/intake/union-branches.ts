import type { z } from 'zod';
import { either, kindName } from './field-words.ts';

type Issue = z.core.$ZodIssue;

/** Does every form a field may take fail at the field itself, not inside it? */
export function isPlainChoice(branches: readonly (readonly Issue[])[]): boolean {
  return (
    branches.length > 1 &&
    branches.every(
      (branch) => branch.length > 0 && branch.every((issue) => issue.path.length === 0 && isPlain(issue)),
    )
  );
}

function isPlain(issue: Issue): boolean {
  return (
    issue.code === 'invalid_value' ||
    issue.code === 'invalid_type' ||
    issue.code === 'invalid_format' ||
    issue.code === 'too_small' ||
    issue.code === 'too_big'
  );
}

/** Of the forms a field may take, the one that was most likely meant: it gets furthest before it fails. */
export function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  return branches.toSorted((a, b) => depth(b) - depth(a) || form(b) - form(a))[0] ?? [];
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

/** A branch that fails at the very kind of value was hardly meant. */
function form(issues: readonly Issue[]): number {
  return issues[0]?.path.length === 0 &&
    (issues[0].code === 'invalid_type' || issues[0].code === 'invalid_value')
    ? 0
    : 1;
}

/** What an issue asks for, in words that follow “should be”. */
export function wanted(issue: Issue): string {
  if (issue.code === 'invalid_value') return either(issue.values.map(String));
  if (issue.code === 'invalid_type') return kindName(issue.expected);
  if (issue.code === 'too_small' || issue.code === 'too_big') return wantedSize(issue);
  return issue.message;
}

function wantedSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const limit =
    issue.code === 'too_small'
      ? `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`
      : `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
  if (issue.origin === 'array') return `a list of ${limit}`;
  return issue.origin === 'string' ? `text of ${limit} letters` : limit;
}
