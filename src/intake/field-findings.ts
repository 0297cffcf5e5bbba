import type { z } from 'zod';
import type { Finding } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import type { RuleId } from '../model/rule.ts';
import { ruleIds } from '../model/rule.ts';
import { knownFields } from './known-fields.ts';
import type { Locator, Path } from './locator.ts';
import { problem, type Wording } from './problem.ts';

/** Turns what the schema refused into findings a teacher understands, each at its line and column. */
export function findingsOf(
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  locator: Locator,
): Finding[] {
  return issues.flatMap((issue) => explain(schema, issue, issue.path, value, locator));
}

function explain(schema: z.ZodType, issue: z.core.$ZodIssue, path: Path, whole: unknown, locator: Locator): Finding[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(schema, path, key, locator));
    case 'invalid_union':
      return bestBranch(issue.errors).flatMap((inner) =>
        explain(schema, inner, [...path, ...inner.path], whole, locator),
      );
    case 'invalid_type':
      return [wrongType(issue, path, valueAt(whole, path), locator)];
    case 'invalid_value':
      return [wrongValue(issue.values.map(String), path, valueAt(whole, path), locator)];
    case 'invalid_format':
      return [wrongFormat(issue, path, valueAt(whole, path), locator)];
    case 'too_small':
    case 'too_big':
      return [wrongSize(issue, path, valueAt(whole, path), locator)];
    case 'custom':
      return [at(locator, path, ruleOf(issue), { message: issue.message })];
    default:
      return [at(locator, path, 'content/wrong-value', { message: `${fieldName(path)}: ${issue.message}.` })];
  }
}

/** Of the forms a field may take, the one that was most likely meant: it gets furthest before it fails. */
function bestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  const kind = (issues: readonly z.core.$ZodIssue[]) => (issues[0]?.code === 'invalid_type' ? 0 : 1);
  return branches.toSorted((a, b) => depth(b) - depth(a) || kind(b) - kind(a))[0] ?? [];
}

function unknownField(schema: z.ZodType, path: Path, key: string, locator: Locator): Finding {
  const known = knownFields(schema, path);
  const { line, column } = locator.keyAt([...path, key]);
  const wording = {
    message: `There is no field \`${key}\` here.${didYouMean(key, known)} It was left out.`,
    advice: known.length === 0 ? 'Remove it.' : `The fields here are ${known.join(', ')}.`,
    found: key,
  };
  return problem('content/unknown-field', locator.file, wording, line, column);
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields of its own (name: value)',
  record: 'fields of its own (name: value)',
  tuple: 'a list',
};

function wrongType(issue: z.core.$ZodIssueInvalidType, path: Path, value: unknown, locator: Locator): Finding {
  const expected = kinds[issue.expected] ?? issue.expected;
  if (value === undefined) return missingField(path, expected, locator);
  if (path.at(-1) === 'isbn' && typeof value === 'number') return unquotedIsbn(path, locator);
  const found = describe(value);
  return at(locator, path, 'content/wrong-type', {
    message: `${fieldName(path)} should be ${expected}, but it is ${found}.`,
    advice: expected === 'text' ? 'Put the value in quotes.' : `Write ${expected} instead.`,
    expected,
    found,
  });
}

function missingField(path: Path, expected: string, locator: Locator): Finding {
  return at(locator, path.slice(0, -1), 'content/missing-field', {
    message: `${fieldName(path)} is missing.`,
    advice: `Add a line \`${String(path.at(-1))}: …\` with ${expected}.`,
    expected,
    found: 'nothing',
  });
}

function unquotedIsbn(path: Path, locator: Locator): Finding {
  const typed = locator.typedAt(path) ?? '';
  return at(locator, path, 'content/unquoted-isbn', {
    message: 'The ISBN is not in quotes, so a zero at its beginning would be lost.',
    advice: `Write \`isbn: "${typed}"\`.`,
    expected: `"${typed}"`,
    found: typed,
  });
}

function wrongValue(values: readonly string[], path: Path, value: unknown, locator: Locator): Finding {
  if (value === undefined) return missingField(path, `one of ${values.join(', ')}`, locator);
  const found = describe(value);
  return at(locator, path, 'content/wrong-value', {
    message: `${fieldName(path)} cannot be ${found}.${didYouMean(String(value), values)}`,
    advice: `Choose one of ${values.join(', ')}.`,
    expected: values.join(', '),
    found,
  });
}

function wrongFormat(issue: z.core.$ZodIssueInvalidStringFormat, path: Path, value: unknown, locator: Locator): Finding {
  const found = describe(value);
  if (issue.format === 'date') return wrongDate(path, found, locator);
  const expected = issue.format === 'regex' ? issue.message : `a valid ${issue.format === 'email' ? 'e-mail address' : issue.format}`;
  return at(locator, path, 'content/wrong-value', {
    message: `${fieldName(path)} should be ${expected}, but it is ${found}.`,
    advice: `Write ${expected}.`,
    expected,
    found,
  });
}

function wrongDate(path: Path, found: string, locator: Locator): Finding {
  const shaped = /^"\d{4}-\d{2}-\d{2}"$/u.test(found);
  return at(locator, path, 'content/impossible-date', {
    message: shaped ? `There is no such day as ${found}.` : `${fieldName(path)} should be a day such as 2026-05-14, but it is ${found}.`,
    advice: 'Write the year, the month and the day in figures: 2026-05-14.',
    expected: 'YYYY-MM-DD',
    found,
  });
}

function wrongSize(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  path: Path,
  value: unknown,
  locator: Locator,
): Finding {
  const limit =
    issue.code === 'too_small'
      ? `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`
      : `at most ${issue.maximum}`;
  const expected = `${limit}${{ string: ' letters', array: ' items' }[String(issue.origin)] ?? ''}`;
  const empty = value === '' || (Array.isArray(value) && value.length === 0);
  return at(locator, path, 'content/wrong-value', {
    message: empty ? `${fieldName(path)} is empty.` : `${fieldName(path)} should be ${expected}, but it is ${describe(value)}.`,
    advice: empty ? 'Fill it in, or remove the line.' : `Write ${expected}.`,
    expected,
    found: describe(value),
  });
}

function at(locator: Locator, path: Path, rule: RuleId, wording: Wording): Finding {
  const { line, column } = locator.valueAt(path);
  return problem(rule, locator.file, wording, line, column);
}

function ruleOf(issue: z.core.$ZodIssueCustom): RuleId {
  return ruleIds.find((id) => id === issue.params?.['rule']) ?? 'content/wrong-value';
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, step) => (typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined),
    value,
  );
}

/** `studies, item 3, lessons` in a teacher's words. */
function fieldName(path: Path): string {
  if (path.length === 0) return 'The file';
  const words = path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : `\`${String(step)}\``));
  return words.length === 1 ? `The field ${words[0]}` : `In ${words.slice(0, -1).join(', ')}: ${words.at(-1)}`;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? `"${value}"` : String(value);
}
