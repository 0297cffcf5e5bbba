import type { Finding } from '../model/finding.ts';
import type { ListFields, ListItem, TextList } from '../model/list.ts';
import type { CheckedFile } from './read-yaml-file.ts';
import { soundPortrayals, unknownFacets, unresolved } from './references.ts';
import type { Known } from './known.ts';

/** Resolves the schools, texts and groups a list names. In an unseen list `text` is the passage itself. */
export function resolveList(
  file: CheckedFile<ListFields>,
  value: ListFields,
  known: Known,
): { readonly value: TextList; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  value.schools?.forEach((school, at) => {
    if (!known.schools.includes(school))
      findings.push(unresolved('school', school, known.schools, file.locator, ['schools', at]));
  });
  const items = value.items.map((item, at): ListItem => {
    if (value.kind !== 'unseen' && item.text !== undefined && !known.texts.includes(item.text)) {
      findings.push(unresolved('text', item.text, known.texts, file.locator, ['items', at, 'text']));
    }
    const sound = soundPortrayals(item.portrays, known.standard.facets, file.locator, [
      'items',
      at,
      'portrays',
    ]);
    findings.push(
      ...sound.findings,
      ...unknownFacets(item.surveyed, known.standard.facets, file.locator, ['items', at, 'surveyed']),
    );
    return { ...item, portrays: sound.portrays };
  });
  return { value: { ...value, items, id: file.id, file: file.file }, findings };
}
