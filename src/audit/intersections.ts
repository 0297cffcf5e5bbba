import type { Facet } from '../model/facet.ts';
import type { Rubric } from '../model/rubric.ts';
import type { School } from '../model/school.ts';
import { meetsTogether } from '../representation/intersection.ts';
import { portraysSomeone } from '../representation/study.ts';
import type { TakenUnit } from './programme.ts';
import { carries, partOf } from './scopes.ts';

/** Groups looked at together in one person, and the lessons in which a school’s pupils meet such a person. */
export interface IntersectionMet {
  /** Each `facet/group`. */
  readonly groups: readonly string[];
  readonly lessons: number;
  /** Lessons of which it is not known. */
  readonly unknown: number;
  /** All lessons that count. */
  readonly all: number;
}

/** The intersections the rubric lists, over all years of a school. From portrayals alone; never from pupils. */
export function auditIntersections(
  school: School,
  taken: readonly TakenUnit[],
  rubric: Rubric,
  facets: ReadonlyMap<string, Facet>,
): IntersectionMet[] {
  return rubric.intersections.map((groups) => {
    const sum = { groups, lessons: 0, unknown: 0, all: 0 };
    for (const { unit, studies, undescribed } of taken) {
      const part = partOf(unit, school.years);
      const isCarrying = carries(unit.subject, rubric);
      for (const { counted } of studies) {
        if (!isCarrying && !portraysSomeone(counted)) continue;
        const met = meetsTogether(counted, groups, facets);
        sum.all += counted.lessons * part;
        if (met === 'met') sum.lessons += counted.lessons * part;
        if (met === 'unknown') sum.unknown += counted.lessons * part;
      }
      if (!isCarrying) continue;
      sum.all += undescribed * part;
      sum.unknown += undescribed * part;
    }
    return sum;
  });
}
