import type { Finding } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import type { School, SchoolFields } from '../model/school.ts';
import { checkCommunity } from './community.ts';
import type { CheckedFile } from './read-yaml-file.ts';
import type { Locator, Path } from './locator.ts';
import { unresolved, type ReferenceKind } from './references.ts';
import type { Known, Offer } from './known.ts';
import { problem } from './problem.ts';

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
  const checkOffer = (which: keyof Offer, text: string, unit: string, path: Path) => {
    const finding = notOffered(which, text, unit, known.offers.get(unit), file.locator, path);
    if (finding !== undefined) findings.push(finding);
  };
  const checkChoice = (text: string, unit: string, path: Path) => {
    if (known.texts.includes(text)) checkOffer('choices', text, unit, path);
    else check('text', text, path);
  };
  value.familiar.forEach((each, at) => check('concept', each.concept, ['familiar', at, 'concept']));
  value.experienced.forEach((each, at) => check('concept', each.concept, ['experienced', at, 'concept']));
  checkTakes(value, file, known, findings);
  for (const [unit, choice] of Object.entries(value.choices)) {
    check('unit', unit, ['choices', unit], 'key');
    if (Array.isArray(choice)) choice.forEach((text, at) => checkChoice(text, unit, ['choices', unit, at]));
    else checkChoice(choice, unit, ['choices', unit]);
  }
  value.swaps.forEach((swap, at) => {
    check('unit', swap.unit, ['swaps', at, 'unit']);
    if (known.texts.includes(swap.from)) checkOffer('texts', swap.from, swap.unit, ['swaps', at, 'from']);
    else check('text', swap.from, ['swaps', at, 'from']);
    check('text', swap.to, ['swaps', at, 'to']);
  });
  const { community: own, area, ...rest } = value;
  const { community, findings: more } = checkCommunity(own, area, known.standard.facets, file.locator);
  findings.push(...more);
  return { value: { ...rest, id: file.id, file: file.file, community }, findings };
}

/** A choice or swap of a text that the unit does not have does nothing, and would do so without a word. */
function notOffered(
  which: keyof Offer,
  text: string,
  unit: string,
  offer: Offer | undefined,
  locator: Locator,
  path: Path,
): Finding | undefined {
  if (offer === undefined || offer[which].includes(text)) return undefined;
  const { line, column } = locator.valueAt(path);
  const what =
    which === 'choices' ? 'is not among the texts it offers a choice of' : 'is not one of its texts';
  const there = offer[which].map((each) => `\`${each}\``).join(', ');
  const wording = {
    message: `The unit \`${unit}\` does not have \`${text}\`: it ${what}.${didYouMean(text, offer[which])}`,
    advice:
      there === ''
        ? 'Take the line out: the unit has no such text any more.'
        : `Write one of ${there}, or take the line out.`,
    found: text,
  };
  return problem('content/not-offered', locator.file, wording, line, column);
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
