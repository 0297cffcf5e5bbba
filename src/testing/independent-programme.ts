import type { FacetFields } from '../model/groups.ts';
import { keyStages, yearSlug } from '../model/key-stage.ts';
import type { Portrayal } from '../model/portrayal.ts';
import type { Rubric } from '../model/rubric.ts';
import type { SchoolFields } from '../model/school.ts';
import type { TextFields } from '../model/text.ts';
import type { Study, UnitFields } from '../model/unit.ts';

/** A unit’s front matter, as far as figures go. */
export type WrittenUnit = Pick<UnitFields, 'subject' | 'year' | 'years' | 'lessons' | 'studies' | 'option'>;
/** A text, as far as figures go. */
export type WrittenText = Pick<TextFields, 'portrays' | 'surveyed'>;
/** A school, as far as figures go. */
export type WrittenSchool = Pick<
  SchoolFields,
  'years' | 'community' | 'takes' | 'options' | 'choices' | 'swaps'
>;

/** A trust as its files say it, each kind by id. */
export interface WrittenTrust {
  readonly facets: readonly FacetFields[];
  readonly rubric: Rubric;
  readonly schools: Readonly<Record<string, WrittenSchool>>;
  readonly units: Readonly<Record<string, WrittenUnit>>;
  readonly texts: Readonly<Record<string, WrittenText>>;
}

/** A study's lessons in a scope, or a unit's undescribed ones. */
export interface Stretch {
  readonly lessons: number;
  /** False for undescribed lessons and for a choice that is not made. */
  readonly described: boolean;
  readonly portrayals: readonly Portrayal[];
  readonly surveyed: readonly string[];
  readonly saysNone: boolean;
  readonly challenged: boolean;
}

/** A scope as the design defines it. `carrying` is the lessons of its people-carrying subjects. */
export interface PlainScope {
  readonly id: string;
  readonly kind: 'unit' | 'subject-year' | 'year' | 'subject-key-stage' | 'key-stage' | 'school';
  readonly years: number;
  readonly stretches: readonly Stretch[];
  readonly carrying: number;
}

/** Every scope of a school, with what it counts, worked out anew for each. */
export function listScopes(trust: WrittenTrust, schoolId: string): PlainScope[] {
  const school = trust.schools[schoolId];
  if (school === undefined) return [];
  const units = Object.entries(trust.units).filter(([id, unit]) => isTaken(id, unit, school));
  const gather = (
    id: string,
    kind: PlainScope['kind'],
    years: readonly number[],
    subject?: string,
  ): PlainScope => {
    const among = units.filter(([, unit]) => subject === undefined || unit.subject === subject);
    const parts = among.map(([unitId, unit]) => {
      const all = unitYears(unit);
      const part = all.filter((year) => years.includes(year)).length / all.length;
      const stretches = stretchesOf(unitId, unit, school, trust).map((each) => ({
        ...each,
        lessons: each.lessons * part,
      }));
      return { carries: carriesPeople(unit.subject, trust.rubric), stretches };
    });
    const narrow = subject !== undefined;
    return {
      id,
      kind,
      years: years.length,
      stretches: parts.flatMap((each) =>
        narrow || each.carries ? each.stretches : each.stretches.filter(portraysSomeone),
      ),
      carrying: lessonsOf(parts.filter((each) => each.carries).flatMap((each) => each.stretches)),
    };
  };
  const years = [...new Set(school.years)];
  const subjects = [...new Set(Object.values(trust.units).map((unit) => unit.subject))];
  const stages = keyStages.map((stage) => ({
    id: stage.id,
    years: years.filter((year) => stage.years.some((each) => each === year)),
  }));
  const scopes = [
    ...units.map(([id, unit]): PlainScope => {
      const stretches = stretchesOf(id, unit, school, trust);
      return { id, kind: 'unit', years: 1, stretches, carrying: lessonsOf(stretches) };
    }),
    ...years.flatMap((year) =>
      subjects.map((subject) => gather(`${subject}/year-${yearSlug(year)}`, 'subject-year', [year], subject)),
    ),
    ...years.map((year) => gather(`year-${yearSlug(year)}`, 'year', [year])),
    ...stages.flatMap((stage) =>
      subjects.map((subject) => gather(`${subject}/${stage.id}`, 'subject-key-stage', stage.years, subject)),
    ),
    ...stages.map((stage) => gather(stage.id, 'key-stage', stage.years)),
    gather(schoolId, 'school', years),
  ];
  return scopes.filter((scope) => lessonsOf(scope.stretches) > 0);
}

/** The lessons of stretches, added up. */
export function lessonsOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, each) => sum + each.lessons, 0);
}

/** Does the rubric mark the subject as carrying people? */
export function carriesPeople(subject: string, rubric: Rubric): boolean {
  return rubric.subjects.some((each) => each.id === subject && each.carries === 'people');
}

/** The year groups of a unit. */
function unitYears(unit: WrittenUnit): number[] {
  return unit.years ?? (unit.year === undefined ? [] : [unit.year]);
}

function isTaken(id: string, unit: WrittenUnit, school: WrittenSchool): boolean {
  const listed = school.takes === 'all' || school.takes.includes(id) || school.takes.includes(unit.subject);
  const options = unit.option === undefined ? [] : [unit.option].flat();
  const chosen = options.every((option) => {
    const answer = school.options[option.group];
    return answer !== undefined && [option.is].flat().includes(answer);
  });
  return listed && chosen && unitYears(unit).some((year) => school.years.includes(year));
}

/** A unit's counted studies and its undescribed lessons, whole. */
function stretchesOf(id: string, unit: WrittenUnit, school: WrittenSchool, trust: WrittenTrust): Stretch[] {
  const counted = unit.studies.filter((study) => study.status !== 'offered');
  const studies = counted.map((study) => stretchOf(study, id, school, trust));
  const left = unit.lessons - lessonsOf(studies);
  const undescribed = {
    lessons: left,
    described: false,
    portrayals: [],
    surveyed: [],
    saysNone: false,
    challenged: false,
  };
  return left > 0 ? [...studies, undescribed] : studies;
}

function stretchOf(study: Study, unit: string, school: WrittenSchool, trust: WrittenTrust): Stretch {
  const chosen = [school.choices[unit] ?? []].flat().find((text) => study.choose?.includes(text));
  const written = study.text ?? chosen;
  const swap = school.swaps.find((each) => each.unit === unit && each.from === written);
  const taught = swap === undefined ? written : swap.to;
  const text = taught === undefined ? undefined : trust.texts[taught];
  const portrays = [study.portrays, text?.portrays];
  return {
    lessons: study.lessons ?? 0,
    described: study.choose === undefined || chosen !== undefined,
    portrayals: portrays
      .flatMap((each) => (Array.isArray(each) ? each : []))
      .filter((portrayal) => portrayal.evidence !== undefined),
    surveyed: [...study.surveyed, ...(text?.surveyed ?? [])],
    saysNone: portrays.includes('none'),
    challenged: study.challenged !== undefined,
  };
}

function portraysSomeone(stretch: Stretch): boolean {
  return stretch.described && stretch.portrayals.length > 0;
}
