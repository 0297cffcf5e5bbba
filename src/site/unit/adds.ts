import type { SchoolAudit } from '../../audit/trust-audit.ts';
import { yearSlug } from '../../model/key-stage.ts';
import { roundTo } from '../../representation/range.ts';

/** What a unit adds to a year: one group met, in lessons of the unit and of the whole year. */
export interface Addition {
  readonly facet: string;
  readonly group: string;
  /** Lessons of the unit, in this year, that fully meet the group. */
  readonly here: number;
  /** Lessons of the whole year that do, this unit among them. */
  readonly inYear: number;
  /** Does the school state that it has such pupils? */
  readonly stated: boolean;
}

/** The groups a unit meets fully, beside all the lessons of a year that meet them. Groups of the community come first. */
export function additionsTo(year: number, unit: string, audit: SchoolAudit): Addition[] {
  const unitScope = audit.scopes.get(unit);
  const yearScope = audit.scopes.get(`year-${yearSlug(year)}`);
  if (unitScope === undefined || yearScope === undefined) return [];
  const part = 1 / unitScope.scope.yearGroups.length;
  const additions: Addition[] = [];
  for (const [facet, figures] of unitScope.figures.facets) {
    const full = unitScope.scope.tallies.get(facet)?.full;
    const whole = yearScope.scope.tallies.get(facet)?.full;
    const stated = audit.school.community?.stated.get(facet);
    for (const group of figures.met.keys()) {
      const here = roundTo((full?.get(group) ?? 0) * part, 9);
      if (here <= 0) continue;
      const named = stated?.kind === 'shared' ? stated.groups.includes(group) : stated?.shares.has(group);
      additions.push({
        facet,
        group,
        here,
        inYear: roundTo(whole?.get(group) ?? 0, 9),
        stated: named === true,
      });
    }
  }
  return additions.toSorted((a, b) => Number(b.stated) - Number(a.stated));
}

/** Is the unit the only place in the year where the group is fully met? */
export function isOnlyHere({ here, inYear }: Addition): boolean {
  return roundTo(inYear - here, 6) <= 0;
}
