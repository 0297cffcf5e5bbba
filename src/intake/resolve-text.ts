import type { Finding } from '../model/finding.ts';
import type { Text, TextFields } from '../model/text.ts';
import type { CheckedFile } from './read-yaml-file.ts';
import { soundPortrayals, unknownFacets } from './references.ts';
import type { Known } from './known.ts';

/** Resolves the groups and facets a text names. */
export function resolveText(
  file: CheckedFile<TextFields>,
  value: TextFields,
  known: Known,
): { readonly value: Text; readonly findings: readonly Finding[] } {
  const { facets } = known.standard;
  const { portrays, findings } = soundPortrayals(value.portrays, facets, file.locator, ['portrays']);
  const unsurveyed = unknownFacets(value.surveyed, facets, file.locator, ['surveyed']);
  const text: Text = { ...value, portrays, id: file.id, file: file.file };
  return { value: text, findings: [...findings, ...unsurveyed] };
}
