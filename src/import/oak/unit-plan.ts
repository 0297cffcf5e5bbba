import { countTaken, findTakings, planLessons } from './lesson-plan.ts';
import type { PlannedLesson } from './lesson-plan.ts';
import type { LeftOut, OakUnit, Ontology, Variant } from './ontology.ts';
import { findRoutes, subjectOf } from './route.ts';
import type { Route } from './route.ts';
import { toSlug } from '../slug.ts';
import { uniqueNames } from './unique-names.ts';
import { answersOf, closeWays, describeWays } from './way.ts';
import type { Along, Option } from './way.ts';

/** A unit as it goes into content: its id, when it is taught, to whom, and which lessons. */
export interface UnitPlan extends Placed {
  /** `history/modern-depth-studies` */
  readonly id: string;
  readonly lessons: readonly PlannedLesson[];
  /** How many of the lessons one pupil is taught at most. */
  readonly taken: number;
  /** Every way there is: past the unit, to it, and through the alternatives within it. */
  readonly ways: readonly Along[];
  /** What answers are called, where that is more than their words. */
  readonly names: ReadonlyMap<string, string>;
}

interface Placed {
  readonly unit: OakUnit;
  readonly subject: string;
  readonly years: readonly number[];
  readonly options: readonly Option[];
  readonly variants: readonly Variant[];
  readonly routes: readonly Route[];
  /** Those of the routes that include the unit. */
  readonly including: readonly Route[];
}

/** Plans every unit. What no programme includes, or has no lessons, is left out and said. */
export function planUnits(ontology: Ontology): {
  readonly plans: readonly UnitPlan[];
  readonly leftOut: readonly LeftOut[];
} {
  const variants = Map.groupBy(ontology.variants.values(), (variant) => variant.unit);
  const tried = [...ontology.units.values()].map((unit) =>
    placeUnit(unit, variants.get(unit.id) ?? [], ontology),
  );
  const placed = tried.filter((each) => 'unit' in each);
  const ids = uniqueNames(placed.map((each) => candidate(each)));
  const plans = placed.map((each, index) => planUnit(each, ids[index] ?? each.unit.id, ontology));
  return {
    plans: plans.filter(({ lessons }) => lessons.length > 0),
    leftOut: [
      ...tried.filter((each) => 'why' in each),
      ...plans.filter(({ lessons }) => lessons.length === 0).map(empty),
    ],
  };
}

function placeUnit(unit: OakUnit, variants: readonly Variant[], ontology: Ontology): Placed | LeftOut {
  const routes = findRoutes(unit, ontology);
  const including = routes.filter((route) => yearsOf([route], variants).length > 0);
  if (including.length === 0)
    return leftOut(unit, 'No programme includes it, so its year group is not known.');
  const options = optionsOf(routes, including);
  if (options === undefined)
    return leftOut(unit, 'Who takes it cannot be said by options that must all hold.');
  const subject = subjectOf(unit, ontology);
  return { unit, subject, options, variants, routes, including, years: yearsOf(including, variants) };
}

function planUnit(placed: Placed, id: string, ontology: Ontology): UnitPlan {
  const { variants, including, routes } = placed;
  const takings = findTakings(variants, id.replaceAll('/', '-'), including);
  const lessons = planLessons(variants, takings, ontology.lessons);
  const contents = variants.map(({ label }): [string, string] => [toSlug(label), label]);
  return {
    ...placed,
    id,
    lessons,
    taken: countTaken(takings, lessons),
    ways: [...closeWays(routes), ...takings],
    names: new Map([...contents, ...ontology.names]),
  };
}

/** The years, in order, in which the programmes of some routes include one of the variants. */
function yearsOf(routes: readonly Route[], variants: readonly Variant[]): readonly number[] {
  const ids = new Set(variants.map((variant) => variant.id));
  const programmes = routes
    .flatMap((route) => route.programmes)
    .filter(({ places }) => places.some((place) => place.variants.some((id) => ids.has(id))));
  return [...new Set(programmes.map((programme) => programme.year))].sort((one, other) => one - other);
}

function optionsOf(routes: readonly Route[], including: readonly Route[]): readonly Option[] | undefined {
  const all = closeWays(routes);
  return describeWays(
    all,
    all.filter((way) => including.some(({ programmes }) => programmes === way.programmes)),
  );
}

/** Units of a subject whose slugs are the same are told apart by year, then by who takes them, then by Oak's number. */
function candidate({ unit, subject, years, options }: Placed): { name: string; suffixes: readonly string[] } {
  const suffixes = [`year-${years.join('-')}`, options.flatMap(answersOf).join('-'), unit.id];
  return { name: `${subject}/${unit.slug}`, suffixes };
}

function empty({ unit }: UnitPlan): LeftOut {
  return leftOut(unit, 'None of its lessons is described.');
}

function leftOut(unit: OakUnit, why: string): LeftOut {
  return { what: `${unit.id} (${unit.title})`, why };
}
