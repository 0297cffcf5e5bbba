import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { Study, Unit } from '../model/unit.ts';
import type { Locator } from './locator.ts';
import { problem } from './problem.ts';
import { soundPortrayals, unknownFacets, unresolved, unresolvedAt } from './references.ts';
import type { Known } from './known.ts';

/** Resolves everything a unit names: texts, groups, facets, threads, subject and concepts. */
export function resolveUnit(
  locator: Locator,
  unit: Unit,
  known: Known,
): { readonly value: Unit; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const studies = unit.studies.map((study, at) => resolveStudy(study, at, locator, known, findings));
  unit.threads.forEach((thread, at) => {
    const threads = known.trust.threads.map((each) => each.id);
    if (!threads.includes(thread))
      findings.push(unresolved('thread', thread, threads, locator, ['threads', at]));
  });
  unit.teaches.forEach((concept, at) => {
    if (!known.concepts.includes(concept))
      findings.push(unresolved('concept', concept, known.concepts, locator, ['teaches', at]));
  });
  const subject = unknownSubject(unit.subject, locator, known);
  if (subject !== undefined) findings.push(subject);
  findings.push(...unknownExtracts(unit, known.texts));
  return { value: { ...unit, studies }, findings };
}

function resolveStudy(study: Study, at: number, locator: Locator, known: Known, findings: Finding[]): Study {
  const { facets } = known.standard;
  if (study.text !== undefined && !known.texts.includes(study.text)) {
    findings.push(unresolved('text', study.text, known.texts, locator, ['studies', at, 'text']));
  }
  study.choose?.forEach((text, position) => {
    if (known.texts.includes(text)) return;
    findings.push(unresolved('text', text, known.texts, locator, ['studies', at, 'choose', position]));
  });
  findings.push(...unknownFacets(study.surveyed, facets, locator, ['studies', at, 'surveyed']));
  const sound = soundPortrayals(study.portrays, facets, locator, ['studies', at, 'portrays']);
  findings.push(...sound.findings);
  return { ...study, portrays: sound.portrays };
}

/**
 * A unit may teach a concept that the lexicon does not have, if it speaks of it: the lexicon never has every
 * word. A concept that neither the lexicon nor the unit's own words know is a slip.
 */
export function speaksOf(unit: Unit, concept: string): boolean {
  const { body, teaches: _, ...fields } = unit;
  const words = plainWords(`${JSON.stringify(fields)} ${body.text}`);
  return words.includes(` ${plainWords(concept).trim()}`);
}

/** Lower-case words with single spaces round them; hyphens and apostrophes part words. */
function plainWords(text: string): string {
  return ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

/** Passages `:::extract{text=…}` of a text that does not exist. */
function unknownExtracts(unit: Unit, texts: readonly string[]): Finding[] {
  return unit.body.extracts
    .filter(({ text }) => !texts.includes(text))
    .map(({ text, line, column }) => unresolvedAt('text', text, texts, { file: unit.file, line, column }));
}

function unknownSubject(subject: string, locator: Locator, known: Known): Finding | undefined {
  const subjects = known.standard.rubric.subjects.map((each) => each.id);
  if (subjects.includes(subject)) return undefined;
  const meant = nearest(subject, subjects);
  const { line, column } = locator.valueAt(['subject']);
  const wording = {
    message: `The subject \`${subject}\` is not in the rubric.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`} It is counted as a subject that carries people.`,
    advice: 'Add it to audits/standard/rubric.yaml, or correct the spelling.',
    found: subject,
  };
  return problem('content/unknown-subject', locator.file, wording, line, column, 'warn');
}
