import type { Finding } from '../model/finding.ts';
import type { School, SchoolFields } from '../model/school.ts';
import { checkCommunity } from './community.ts';
import type { CheckedFile } from './read-yaml-file.ts';
import type { Path } from './locator.ts';
import { unresolved, type ReferenceKind } from './references.ts';
import type { Known } from './known.ts';

/** Resolves everything a school names, and checks that its community figures are protected. */
export function resolveSchool(
  file: CheckedFile<SchoolFields>,
  value: SchoolFields,
  known: Known,
): { readonly value: School; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const names = { unit: known.units, text: known.texts, concept: known.concepts };
  const check = (kind: keyof typeof names & ReferenceKind, id: string, path: Path, part?: 'key') => {
    if (!names[kind].includes(id)) findings.push(unresolved(kind, id, names[kind], file.locator, path, part));
  };
  value.familiar.forEach((each, at) => check('concept', each.concept, ['familiar', at, 'concept']));
  value.experienced.forEach((each, at) => check('concept', each.concept, ['experienced', at, 'concept']));
  checkTakes(value, file, known, findings);
  for (const [unit, choice] of Object.entries(value.choices)) {
    check('unit', unit, ['choices', unit], 'key');
    if (Array.isArray(choice)) choice.forEach((text, at) => check('text', text, ['choices', unit, at]));
    else check('text', choice, ['choices', unit]);
  }
  value.swaps.forEach((swap, at) => {
    check('unit', swap.unit, ['swaps', at, 'unit']);
    check('text', swap.from, ['swaps', at, 'from']);
    check('text', swap.to, ['swaps', at, 'to']);
  });
  const { community, ...rest } = value;
  const checked =
    community === undefined ? undefined : checkCommunity(community, known.standard.facets, file.locator);
  findings.push(...(checked?.findings ?? []));
  return { value: { ...rest, id: file.id, file: file.file, community: checked?.community }, findings };
}

function checkTakes(
  value: SchoolFields,
  file: CheckedFile<SchoolFields>,
  known: Known,
  findings: Finding[],
): void {
  if (value.takes === 'all') return;
  value.takes.forEach((item, at) => {
    const kind = item.includes('/') ? 'unit' : 'subject';
    const names = kind === 'unit' ? known.units : known.subjects;
    if (!names.includes(item)) findings.push(unresolved(kind, item, names, file.locator, ['takes', at]));
  });
}
