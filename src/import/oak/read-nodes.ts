import type { Keyword, Lesson, OakUnit, Place, Programme, Thread, Variant } from './ontology.ts';
import type { Node, Nodes } from './parse-turtle.ts';
import { inSequence, labels, value, values, withoutPrefix } from './node-values.ts';
import { toSlug } from '../slug.ts';

/** The predicates that the readers below look at. */
export const neededPredicates: ReadonlySet<string> = new Set([
  'type', 'label', 'slug', 'comment', 'name', 'description', 'sequencePosition',
  'whyThisWhyNow', 'hasPriorKnowledgeRequirement', 'includesThread', 'isUnitOf',
  'isUnitVariantOf', 'hasLessonInclusion', 'includesLesson',
  'hasPupilLessonOutcome', 'hasKeyLearningPoint', 'hasKeyword',
  'isProgrammeOf', 'coversYearGroup', 'examType', 'hasExamBoard', 'hasTier',
  'hasUnitVariantInclusion', 'includesUnitVariant', 'includesUnitVariantChoice', 'hasUnitVariantOption',
  'isSchemeOf', 'isSubjectOf',
]); // prettier-ignore

export function unitOf(id: string, node: Node, nodes: Nodes): OakUnit | undefined {
  const title = value(node, 'label');
  if (title === undefined) return undefined;
  return {
    id,
    title,
    slug: toSlug(value(node, 'slug') ?? title),
    summary: value(node, 'comment'),
    why: value(node, 'whyThisWhyNow'),
    prior: labels(nodes, node, 'hasPriorKnowledgeRequirement'),
    threads: values(node, 'includesThread').map((thread) => toSlug(withoutPrefix(thread, 'thread-'))),
    schemes: values(node, 'isUnitOf'),
  };
}

export function variantOf(id: string, node: Node, nodes: Nodes): Variant | undefined {
  const unit = value(node, 'isUnitVariantOf');
  if (unit === undefined) return undefined;
  const lessons = inSequence(nodes, node, 'hasLessonInclusion').flatMap((each) =>
    values(each, 'includesLesson'),
  );
  return { id, unit, label: value(node, 'label') ?? id, lessons };
}

export function lessonOf(id: string, node: Node, nodes: Nodes): Lesson | undefined {
  const title = value(node, 'label');
  if (title === undefined) return undefined;
  return {
    id,
    title,
    outcomes: labels(nodes, node, 'hasPupilLessonOutcome'),
    points: labels(nodes, node, 'hasKeyLearningPoint'),
    keywords: values(node, 'hasKeyword').flatMap((each) => keywordOf(nodes.get(each))),
  };
}

function keywordOf(node: Node | undefined): readonly Keyword[] {
  const word = value(node, 'name');
  return word === undefined ? [] : [{ word, meaning: value(node, 'description') ?? '' }];
}

export function programmeOf(id: string, node: Node, nodes: Nodes): Programme | undefined {
  const year = /\d+$/u.exec(value(node, 'coversYearGroup') ?? '')?.[0];
  if (year === undefined) return undefined;
  return {
    id,
    course: (value(node, 'label') ?? id).replace(/ year group \d.*$/iu, ''),
    pathway: value(node, 'examType') ?? 'core',
    board: optional(value(node, 'hasExamBoard'), 'examboard-'),
    tier: optional(value(node, 'hasTier'), 'tier-'),
    year: Number(year),
    schemes: values(node, 'isProgrammeOf'),
    places: inSequence(nodes, node, 'hasUnitVariantInclusion').map((each) => placeOf(each, nodes)),
  };
}

function placeOf(node: Node, nodes: Nodes): Place {
  const choices = values(node, 'includesUnitVariantChoice');
  const options = choices.flatMap((each) => values(nodes.get(each), 'hasUnitVariantOption'));
  return { choice: options.length > 1, variants: [...values(node, 'includesUnitVariant'), ...options] };
}

export function threadOf(id: string, node: Node): Thread {
  const short = withoutPrefix(id, 'thread-');
  return { id: toSlug(short), name: value(node, 'label') ?? short };
}

function optional(id: string | undefined, prefix: string): string | undefined {
  return id === undefined ? undefined : withoutPrefix(id, prefix);
}
