import { isMap, parseDocument } from 'yaml';

/** A school's file: its id, which is the file's name, and its text. */
export interface SchoolFile {
  readonly id: string;
  readonly text: string;
}

/** What tells a school and its table apart from others. A file that is not YAML says nothing. */
export function factsOf(text: string): {
  readonly urn: string | undefined;
  readonly phase: string | undefined;
} {
  const doc = parseDocument(text);
  if (doc.errors.length > 0 || !isMap(doc.contents)) return { urn: undefined, phase: undefined };
  return { urn: asText(doc.get('urn')), phase: asText(doc.get('phase')) };
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
