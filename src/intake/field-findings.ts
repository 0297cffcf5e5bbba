import type { z } from 'zod';
import type { Finding } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import type { RuleId } from '../model/rule.ts';
import { ruleIds } from '../model/rule.ts';
import { asTyped, describe, either, fieldName, kindName, quoteText } from './field-words.ts';
import { fieldMeaning, knownFields } from './known-fields.ts';
import type { Locator, Path } from './locator.ts';
import { problem, type Wording } from './problem.ts';
import { bestBranch, isPlainChoice, wanted } from './union-branches.ts';

/** What every explanation needs: the schema, the value as it was written, and where things stand. */
interface Checking {
  readonly schema: z.ZodType;
  readonly whole: unknown;
  readonly locator: Locator;
}

/** Turns what the schema refused into findings a teacher understands, each at its line and column. */
export function findingsOf(
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  whole: unknown,
  locator: Locator,
): Finding[] {
  return issues.flatMap((issue) => explain(issue, issue.path, { schema, whole, locator }));
}

function explain(issue: z.core.$ZodIssue, path: Path, here: Checking): Finding[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(path, key, here));
    case 'invalid_union':
      if (isPlainChoice(issue.errors)) return [wrongChoice(issue.errors, path, here)];
      return bestBranch(issue.errors).flatMap((inner) => explain(inner, [...path, ...inner.path], here));
    case 'invalid_type':
      return [wrongType(issue, path, here)];
    case 'invalid_value':
      return [wrongValue(issue.values.map(String), path, here)];
    case 'invalid_format':
      return [wrongFormat(issue, path, here)];
    case 'too_small':
    case 'too_big':
      return [wrongSize(issue, path, here)];
    case 'invalid_key':
      return issue.issues.slice(0, 1).map((inner) => wrongKey(inner, path, here));
    case 'custom':
      return [at(here, path, ruleOf(issue), { message: issue.message, advice: adviceOf(issue) })];
    case 'invalid_element':
    case 'not_multiple_of':
      return [at(here, path, 'content/wrong-value', { message: `${fieldName(path)}: ${issue.message}.` })];
  }
}

function unknownField(path: Path, key: string, { schema, locator }: Checking): Finding {
  const known = knownFields(schema, path);
  const { line, column } = locator.keyAt([...path, key]);
  const wording = {
    message: `There is no field \`${key}\` here.${didYouMean(key, known)} It was left out.`,
    advice: known.length === 0 ? 'Remove it.' : `The fields here are ${known.join(', ')}.`,
    found: key,
  };
  return problem('content/unknown-field', locator.file, wording, line, column);
}

function wrongType(issue: z.core.$ZodIssueInvalidType, path: Path, here: Checking): Finding {
  const value = valueAt(here.whole, path);
  const expected = kindName(issue.expected);
  if (value === undefined) return missingField(path, expected, here);
  if (path.at(-1) === 'isbn' && typeof value === 'number') return unquotedIsbn(path, here);
  const found = describe(value);
  if (path.length === 0) return notFields(found, here);
  return at(here, path, 'content/wrong-type', {
    message: `${fieldName(path)} should be ${expected}, but it is ${found}.`,
    advice: withMeaning(retype(issue.expected, value, path, here), path, here),
    expected,
    found,
  });
}

/** What to type instead: the same value in the form that is asked for, where that can be told. */
function retype(expected: string, value: unknown, path: Path, { locator }: Checking): string {
  if (value === null) return `Write ${kindName(expected)} after the colon, or remove the line.`;
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return `Put it in quotes: ${asTyped(path, `"${locator.typedAt(path) ?? String(value)}"`)}.`;
  }
  if (expected === 'array' && typeof value === 'string')
    return `Write ${asTyped(path, `[${quoteText(value)}]`)}.`;
  if (
    (expected === 'number' || expected === 'int') &&
    typeof value === 'string' &&
    /^\s*\d+\s*$/u.test(value)
  ) {
    return `Take the quotes away: ${asTyped(path, value.trim())}.`;
  }
  return `Write ${kindName(expected)} instead.`;
}

function notFields(found: string, here: Checking): Finding {
  return at(here, [], 'content/wrong-type', {
    message: `The file should hold fields (\`name: value\`), but it holds ${found}.`,
    advice: 'Write each field on a line of its own, as `name: value`.',
    expected: 'fields',
    found,
  });
}

function missingField(path: Path, expected: string, here: Checking): Finding {
  return at(here, path.slice(0, -1), 'content/missing-field', {
    message: `${fieldName(path)} is missing.`,
    advice: withMeaning(`Add \`${String(path.at(-1))}:\` with ${expected}.`, path, here),
    expected,
    found: 'nothing',
  });
}

function unquotedIsbn(path: Path, here: Checking): Finding {
  const typed = here.locator.typedAt(path) ?? '';
  return at(here, path, 'content/unquoted-isbn', {
    message:
      'The ISBN is not in quotes, so it is read as a number, and a zero at its beginning would be lost.',
    advice: `Write \`isbn: "${typed}"\`.`,
    expected: `"${typed}"`,
    found: typed,
  });
}

/** More names than this help nobody who reads a message. */
const mostNames = 16;

function wrongValue(values: readonly string[], path: Path, here: Checking): Finding {
  const value = valueAt(here.whole, path);
  const list = values.length > mostNames ? `one of ${values.length} names` : either(values);
  if (value === undefined) return missingField(path, list, here);
  const found = describe(value);
  return at(here, path, 'content/wrong-value', {
    message: `${fieldName(path)} cannot be ${found}.${typeof value === 'string' ? didYouMean(value, values) : ''}`,
    advice: withMeaning(values.length > mostNames ? 'Correct the spelling.' : `Choose ${list}.`, path, here),
    expected: list,
    found,
  });
}

/** A field of several simple forms, of which none fits: all of them are named. */
function wrongChoice(
  branches: readonly (readonly z.core.$ZodIssue[])[],
  path: Path,
  here: Checking,
): Finding {
  const value = valueAt(here.whole, path);
  const expected = either(branches.flatMap((branch) => branch.slice(0, 1).map(wanted)));
  if (value === undefined) return missingField(path, expected, here);
  const found = describe(value);
  return at(here, path, 'content/wrong-value', {
    message: `${fieldName(path)} should be ${expected}, but it is ${found}.`,
    advice: withMeaning(`Write ${expected}.`, path, here),
    expected,
    found,
  });
}

const formats: Readonly<Record<string, readonly [name: string, example: string]>> = {
  email: ['an e-mail address', 'office@school.example'],
  url: ['an address on the web', '"https://school.example"'],
};

function wrongFormat(issue: z.core.$ZodIssueInvalidStringFormat, path: Path, here: Checking): Finding {
  const found = describe(valueAt(here.whole, path));
  if (issue.format === 'date') return wrongDate(path, found, here);
  const [name, example] = formats[issue.format] ?? [issue.message, undefined];
  return at(here, path, 'content/wrong-value', {
    message: `${fieldName(path)} should be ${name}, but it is ${found}.`,
    advice: withMeaning(
      example === undefined ? `Write ${name}.` : `Write it like ${asTyped(path, example)}.`,
      path,
      here,
    ),
    expected: name,
    found,
  });
}

function wrongDate(path: Path, found: string, here: Checking): Finding {
  const shaped = /^"\d{4}-\d{2}-\d{2}"$/u.test(found);
  return at(here, path, 'content/impossible-date', {
    message: shaped
      ? `There is no such day as ${found.slice(1, -1)}.`
      : `${fieldName(path)} should be a day such as 2026-05-14, but it is ${found}.`,
    advice: 'Write the year, the month and the day in figures: 2026-05-14.',
    expected: 'YYYY-MM-DD',
    found,
  });
}

function wrongKey(issue: z.core.$ZodIssue, path: Path, here: Checking): Finding {
  const key = String(path.at(-1));
  const { line, column } = here.locator.keyAt(path);
  const wording = {
    message: `The name \`${key}\` should be ${wanted(issue)}.`,
    advice: `Correct the name before the colon.`,
    expected: wanted(issue),
    found: key,
  };
  return problem('content/wrong-value', here.locator.file, wording, line, column);
}

function wrongSize(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  path: Path,
  here: Checking,
): Finding {
  const value = valueAt(here.whole, path);
  const expected = wanted(issue);
  const empty =
    (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
  const found = Array.isArray(value) ? `a list of ${value.length}` : describe(value);
  return at(here, path, 'content/wrong-value', {
    message: empty
      ? `${fieldName(path)} is empty.`
      : `${fieldName(path)} should be ${expected}, but it is ${found}.`,
    advice: withMeaning(
      empty
        ? 'Fill it in, or remove the line.'
        : `Write ${typeof value === 'number' ? 'a number: ' : ''}${expected}.`,
      path,
      here,
    ),
    expected,
    found,
  });
}

/** The advice, and what belongs in the field, where its name does not say that already. */
function withMeaning(advice: string, path: Path, { schema }: Checking): string {
  const meaning = path.length === 0 ? undefined : fieldMeaning(schema, path);
  return meaning === undefined || meaning.split(' ').length < 4
    ? advice
    : `${advice} What belongs here: ${meaning}`;
}

function at({ locator }: Checking, path: Path, rule: RuleId, wording: Wording): Finding {
  const { line, column } = locator.valueAt(path);
  return problem(rule, locator.file, wording, line, column);
}

function ruleOf(issue: z.core.$ZodIssueCustom): RuleId {
  return ruleIds.find((id) => id === issue.params?.['rule']) ?? 'content/wrong-value';
}

function adviceOf(issue: z.core.$ZodIssueCustom): string | undefined {
  const advice: unknown = issue.params?.['advice'];
  return typeof advice === 'string' ? advice : undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? Reflect.get(found, step)
        : undefined,
    value,
  );
}
