import type { Path } from './locator.ts';

/** `In studies, item 3: lessons` in a teacher's words; begins a sentence. */
export function fieldName(path: Path): string {
  const words = path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : `\`${String(step)}\``));
  return words.length === 1
    ? `The field ${words[0]}`
    : `In ${words.slice(0, -1).join(', ')}: ${words.at(-1)}`;
}

const longest = 60;

/** What was found, as a person would say it. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'string') return `"${value.length > longest ? `${value.slice(0, longest)}…` : value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return 'fields of its own';
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields of its own (`name: value`)',
  record: 'fields of its own (`name: value`)',
  tuple: 'a list',
};

/** The kind of value a schema asks for, in words. */
export function kindName(expected: string): string {
  return kinds[expected] ?? expected;
}

/** Field and value as they would be typed: an example to copy. */
export function asTyped(path: Path, value: string): string {
  const name = path.at(-1);
  return typeof name === 'string' ? `\`${name}: ${value}\`` : `\`${value}\``;
}

/** Text inside brackets or quotes, quoted where a sign in it would be misread. */
export function quoteText(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} '’.-]*$/u.test(value) ? value : `"${value.replaceAll('"', '\\"')}"`;
}

/** `a`, `a or b`, `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
