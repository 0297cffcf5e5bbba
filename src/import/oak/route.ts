import type { OakUnit, Ontology, Programme } from './ontology.ts';
import { toSlug } from '../slug.ts';
import type { Along } from './way.ts';

/** A way to follow a subject through a key stage: its course, pathway, exam board and tier, whatever the year. */
export interface Route extends Along {
  readonly programmes: readonly Programme[];
}

/** Every route through the key stage and subject that a unit belongs to, whether or not it includes the unit. */
export function findRoutes(unit: OakUnit, ontology: Ontology): readonly Route[] {
  const programmes = [...ontology.programmes.values()].filter(({ schemes }) =>
    schemes.some((scheme) => unit.schemes.includes(scheme)),
  );
  const choice = choiceOf(unit, programmes, ontology);
  const same = Map.groupBy(programmes, (each) => JSON.stringify(questions(each, choice, ontology)));
  return [...same.values()].map((group) => ({
    programmes: group,
    way: new Map(group.slice(0, 1).flatMap((each) => questions(each, choice, ontology))),
  }));
}

/** A unit's subject: that of its scheme; the first in alphabetical order where it belongs to several sciences. */
export function subjectOf(unit: OakUnit, ontology: Ontology): string {
  return subjectsOf(unit.schemes, ontology)[0] ?? 'other';
}

function subjectsOf(schemes: readonly string[], ontology: Ontology): readonly string[] {
  return [...new Set(schemes.map((scheme) => ontology.subjects.get(scheme) ?? subjectIn(scheme)))].sort();
}

/** A scheme whose file could not be read still says its subject: `scheme-history-key-stage-4`. */
function subjectIn(scheme: string): string {
  return scheme.replace(/^scheme-/u, '').replace(/-key-stage-\d$/u, '');
}

/** Whose choice it is: the subject's, or that of the sciences together where one course covers several of them. */
interface Choice {
  readonly by: string;
  readonly joint: boolean;
}

function choiceOf(unit: OakUnit, programmes: readonly Programme[], ontology: Ontology): Choice {
  const subject = subjectOf(unit, ontology);
  const joint = programmes.some((each) => isJoint(each, ontology));
  return { joint, by: joint ? (ontology.families.get(subject) ?? 'subjects') : subject };
}

function isJoint(programme: Programme, ontology: Ontology): boolean {
  return subjectsOf(programme.schemes, ontology).length > 1;
}

/** From the most particular to the broadest, so that a condition which a broader one makes needless is left out. */
function questions(
  programme: Programme,
  choice: Choice,
  ontology: Ontology,
): readonly (readonly [string, string])[] {
  const { tier, board, pathway } = programme;
  const particular: readonly (readonly [string, string | undefined])[] = [
    [`${choice.by}-tier`, tier],
    [`${choice.by}-exam-board`, board],
    [`${choice.by}-pathway`, pathway],
    [`${choice.by}-course`, courseOf(programme, choice, ontology)],
  ];
  return particular.flatMap(([group, answer]) =>
    answer === undefined ? [] : [[group, toSlug(answer)] as const],
  );
}

/** `French`; for a science taken by itself where there is a combined course, `separate sciences`. */
function courseOf(programme: Programme, { by, joint }: Choice, ontology: Ontology): string {
  return joint && !isJoint(programme, ontology) ? `separate ${by}` : programme.course;
}
