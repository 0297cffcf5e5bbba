import { keyStageOf, keyStages, yearName, yearSlug } from '../model/key-stage.ts';
import type { Rubric } from '../model/rubric.ts';
import type { School } from '../model/school.ts';
import type { Unit } from '../model/unit.ts';
import type { ScopeCount, ScopeKind } from '../representation/figures.ts';
import type { Lens } from '../representation/lens.ts';
import { roundTo } from '../representation/range.ts';
import { portraysSomeone } from '../representation/study.ts';
import { addTally, emptyTally, tallyStudies, type Tally } from '../representation/tally.ts';
import type { TakenUnit } from './programme.ts';

/** A scope of a school with its lessons counted. */
export interface Scope extends ScopeCount {
  readonly id: string;
  readonly name: string;
  readonly subject: string | undefined;
  readonly yearGroups: readonly number[];
  readonly units: readonly string[];
}

type Tallies = ReadonlyMap<string, Tally>;

/** A unit's lessons counted twice over: all of them, and only the studies that portray someone. */
interface UnitCount {
  readonly taken: TakenUnit;
  readonly carriesPeople: boolean;
  readonly all: Tallies;
  readonly people: Tallies;
  readonly peopleLessons: number;
}

/** Counts every scope of a school: each unit once, the larger scopes as sums of unit counts. */
export function countScopes(
  school: School,
  taken: readonly TakenUnit[],
  lenses: readonly Lens[],
  rubric: Rubric,
): Scope[] {
  const counts = taken.map((each) => countUnit(each, school, lenses, rubric));
  const subjects = [...new Set(taken.map((each) => each.unit.subject))].toSorted();
  const years = school.years.toSorted((a, b) => a - b);
  const stages = keyStages.filter((stage) => stage.years.some((year) => years.includes(year)));
  const plan = new Plan(counts, lenses);
  return [
    ...counts.map(unitScope),
    ...subjects.flatMap((subject) =>
      years.flatMap((year) =>
        plan.add('subject-year', `${subject}/year-${yearSlug(year)}`, yearName(year), subject, [year]),
      ),
    ),
    ...years.flatMap((year) => plan.add('year', `year-${yearSlug(year)}`, yearName(year), undefined, [year])),
    ...subjects.flatMap((subject) =>
      stages.flatMap((stage) =>
        plan.add(
          'subject-key-stage',
          `${subject}/${stage.id}`,
          stage.name,
          subject,
          years.filter((year) => keyStageOf(year) === stage),
        ),
      ),
    ),
    ...stages.flatMap((stage) =>
      plan.add(
        'key-stage',
        stage.id,
        stage.name,
        undefined,
        years.filter((year) => keyStageOf(year) === stage),
      ),
    ),
    ...plan.add('school', school.id, school.name, undefined, years),
  ];
}

function countUnit(taken: TakenUnit, school: School, lenses: readonly Lens[], rubric: Rubric): UnitCount {
  const studies = taken.studies.map((each) => each.counted);
  const carriesPeople = carries(taken.unit.subject, rubric);
  const tally = (some: typeof studies, undescribed: number): Tallies =>
    new Map(
      lenses.map((lens) => [
        lens.facet.id,
        tallyStudies(some, undescribed, lens, school.community?.stated.get(lens.facet.id), rubric),
      ]),
    );
  const all = tally(studies, taken.undescribed);
  if (carriesPeople) return { taken, carriesPeople, all, people: all, peopleLessons: taken.lessons };
  const some = studies.filter(portraysSomeone);
  const peopleLessons = some.reduce((sum, study) => sum + study.lessons, 0);
  return { taken, carriesPeople, all, people: tally(some, 0), peopleLessons };
}

/** Does a subject carry people? Subjects the rubric does not name do. */
export function carries(subject: string, rubric: Rubric): boolean {
  return rubric.subjects.find((each) => each.id === subject)?.carries !== 'nothing';
}

function unitScope(count: UnitCount): Scope {
  const { unit, lessons } = count.taken;
  return {
    kind: 'unit',
    id: unit.id,
    name: unit.title,
    subject: unit.subject,
    yearGroups: unit.years,
    units: [unit.id],
    lessons,
    enoughOf: lessons,
    years: 1,
    tallies: count.all,
  };
}

/**
 * A year without one of its units: the year's lessons less the unit's share of them. What the unit adds to the year
 * is the difference. Undefined where nothing would be left.
 */
export function yearWithout(
  year: Scope,
  taken: TakenUnit,
  school: School,
  lenses: readonly Lens[],
  rubric: Rubric,
): Scope | undefined {
  const count = countUnit(taken, school, lenses, rubric);
  const part = partOf(taken.unit, year.yearGroups);
  const units = year.units.filter((id) => id !== taken.unit.id);
  const lessons = units.length === 0 ? 0 : roundTo(year.lessons - count.peopleLessons * part, 9);
  if (part === 0 || lessons <= 0) return undefined;
  const tallies = new Map<string, Tally>();
  for (const [facet, whole] of year.tallies) {
    const rest = emptyTally();
    addTally(rest, whole, 1);
    const own = count.people.get(facet);
    if (own !== undefined) addTally(rest, own, -part);
    tallies.set(facet, rest);
  }
  const carried = count.carriesPeople ? taken.lessons * part : 0;
  return { ...year, units, lessons, enoughOf: roundTo(year.enoughOf - carried, 9), tallies };
}

class Plan {
  readonly #counts: readonly UnitCount[];
  readonly #lenses: readonly Lens[];

  constructor(counts: readonly UnitCount[], lenses: readonly Lens[]) {
    this.#counts = counts;
    this.#lenses = lenses;
  }

  /** The scope of some years (of one subject, or of all), where it has units; otherwise nothing. */
  add(
    kind: ScopeKind,
    id: string,
    name: string,
    subject: string | undefined,
    years: readonly number[],
  ): Scope[] {
    const parts = this.#counts
      .filter((count) => subject === undefined || count.taken.unit.subject === subject)
      .map((count) => ({ count, part: partOf(count.taken.unit, years) }))
      .filter(({ part }) => part > 0);
    if (parts.length === 0) return [];
    const whole = subject !== undefined;
    const tallies = new Map(this.#lenses.map((lens) => [lens.facet.id, emptyTally()]));
    let lessons = 0;
    let carried = 0;
    for (const { count, part } of parts) {
      lessons += (whole ? count.taken.lessons : count.peopleLessons) * part;
      if (count.carriesPeople) carried += count.taken.lessons * part;
      for (const [facet, tally] of whole ? count.all : count.people) {
        const sum = tallies.get(facet);
        if (sum !== undefined) addTally(sum, tally, part);
      }
    }
    const units = parts.map(({ count }) => count.taken.unit.id);
    return [
      {
        kind,
        id,
        name,
        subject,
        yearGroups: years,
        units,
        lessons,
        enoughOf: whole ? lessons : carried,
        years: years.length,
        tallies,
      },
    ];
  }
}

/** The part of a unit's lessons that falls in these years: they divide evenly over its own. */
export function partOf(unit: Unit, years: readonly number[]): number {
  return unit.years.filter((year) => years.includes(year)).length / unit.years.length;
}
