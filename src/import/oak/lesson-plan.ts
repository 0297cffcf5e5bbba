import type { Lesson, Variant } from './ontology.ts';
import type { Route } from './route.ts';
import { toSlug } from '../slug.ts';
import { closeWays, describeWays } from './way.ts';
import type { Along, Option } from './way.ts';

/**
 * A lesson of a unit, and the conditions within the unit on which it is taught. No conditions: whoever takes the unit
 * is taught it. Undefined: only some are, and conditions cannot say who.
 */
export interface PlannedLesson {
  readonly lesson: Lesson;
  readonly only: readonly Option[] | undefined;
}

/** A way to take the unit: one variant of it, or where pupils choose a content, that of their choice. */
export interface Taking extends Along {
  readonly lessons: ReadonlySet<string>;
}

/**
 * Every way to take a unit. `routes` are those that include it; `group` is the question that a choice of contents
 * answers.
 */
export function findTakings(
  variants: readonly Variant[],
  group: string,
  routes: readonly Route[],
): readonly Taking[] {
  return closeWays(routes.flatMap((route) => takingsOf(route, group, variants)));
}

/** Lays out the lessons of a unit: all its variants, the longest first, each lesson once. */
export function planLessons(
  variants: readonly Variant[],
  takings: readonly Taking[],
  lessons: ReadonlyMap<string, Lesson>,
): readonly PlannedLesson[] {
  const longestFirst = variants.toSorted((one, other) => other.lessons.length - one.lessons.length);
  const ids = new Set(longestFirst.flatMap((variant) => variant.lessons));
  return [...ids].flatMap((id) => {
    const lesson = lessons.get(id);
    const taught = takings.filter((each) => each.lessons.has(id));
    return lesson === undefined || taught.length === 0
      ? []
      : [{ lesson, only: describeWays(takings, taught) }];
  });
}

/** How many of the lessons someone is taught who takes the most of them. */
export function countTaken(takings: readonly Taking[], lessons: readonly PlannedLesson[]): number {
  return Math.max(
    ...takings.map((taking) => lessons.filter(({ lesson }) => taking.lessons.has(lesson.id)).length),
  );
}

function takingsOf(route: Route, group: string, variants: readonly Variant[]): readonly Taking[] {
  const always = placed(route, variants, false).flatMap((variant) => variant.lessons);
  const chosen = placed(route, variants, true).map((variant) => ({
    way: new Map([...route.way, [group, toSlug(variant.label)]]),
    lessons: new Set([...always, ...variant.lessons]),
  }));
  return chosen.length > 0 ? chosen : [{ way: route.way, lessons: new Set(always) }];
}

/** The variants that a route's programmes place in their sequence: to be chosen from, or for all. */
function placed(route: Route, variants: readonly Variant[], choice: boolean): readonly Variant[] {
  const places = route.programmes.flatMap((each) => each.places).filter((each) => each.choice === choice);
  const ids = new Set(places.flatMap((each) => each.variants));
  return variants.filter((variant) => ids.has(variant.id));
}
