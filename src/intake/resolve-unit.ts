import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { Study, Unit } from '../model/unit.ts';
import type { Locator } from './locator.ts';
import { problem } from './problem.ts';
import { soundPortrayals, unresolved } from './references.ts';
import type { Known } from './resolve-content.ts';

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
    if (!threads.includes(thread)) findings.push(unresolved('thread', thread, threads, locator, ['threads', at]));
  });
  unit.teaches.forEach((concept, at) => {
    const finding = unknownTaught(concept, at, locator, known);
    if (finding !== undefined) findings.push(finding);
  });
  const subject = unknownSubject(unit.subject, locator, known);
  if (subject !== undefined) findings.push(subject);
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
  study.surveyed.forEach((facet, position) => {
    if (facets.has(facet)) return;
    findings.push(unresolved('facet', facet, [...facets.keys()], locator, ['studies', at, 'surveyed', position]));
  });
  const sound = soundPortrayals(study.portrays, facets, locator, ['studies', at, 'portrays']);
  findings.push(...sound.findings);
  return { ...study, portrays: sound.portrays };
}

/**
 * A unit may teach a concept that the lexicon does not have: then it clears nothing, which is worth knowing.
 * One letter away from a concept of the lexicon it is a slip.
 */
function unknownTaught(concept: string, at: number, locator: Locator, known: Known): Finding | undefined {
  if (known.lexiconConcepts.includes(concept)) return undefined;
  const meant = nearest(concept, known.lexiconConcepts);
  if (meant === undefined || Math.abs(meant.length - concept.length) > 1) return undefined;
  const near = unresolved('concept', concept, known.lexiconConcepts, locator, ['teaches', at]);
  const slip = isSlip(concept, meant);
  return slip ? near : undefined;
}

/** One letter wrong, missing, too many, or two swapped. */
function isSlip(a: string, b: string): boolean {
  const rest = [...a];
  for (const letter of b) {
    const at = rest.indexOf(letter);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest.length <= 1 && Math.min(a.length, b.length) >= 5;
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
