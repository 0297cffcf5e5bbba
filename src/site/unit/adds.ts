import { yearWithout } from '../../audit/scopes.ts';
import type { SchoolAudit, ScopeAudit } from '../../audit/trust-audit.ts';
import type { Rubric } from '../../model/rubric.ts';
import { yearSlug } from '../../model/key-stage.ts';
import { score } from '../../representation/figures.ts';
import type { Lens } from '../../representation/lens.ts';
import { points, roundTo, type Range } from '../../representation/range.ts';

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

/** The year as it would be if the unit were not taught; undefined where nothing would be left of it. */
export function yearLessUnit(
  year: number,
  unit: string,
  audit: SchoolAudit,
  lenses: readonly Lens[],
  rubric: Rubric,
): ScopeAudit | undefined {
  const whole = audit.scopes.get(`year-${yearSlug(year)}`);
  const taken = audit.units.get(unit)?.taken;
  if (whole === undefined || taken === undefined) return undefined;
  const scope = yearWithout(whole.scope, taken, audit.school, lenses, rubric);
  if (scope === undefined) return undefined;
  return { scope, figures: score(scope, lenses, audit.school.community, rubric) };
}

/**
 * What a unit adds to a figure of its year, in words. Where the ranges leave it open which figure is higher, only what
 * is described is compared, and that is said; null where either is not measured.
 */
export function addedInWords(withIt: Range | null, without: Range | null): string | null {
  if (withIt === null || without === null) return null;
  const [low, high] = exact(withIt);
  const [lowWithout, highWithout] = exact(without);
  if (low === high && lowWithout === highWithout) return pointsMore(points(low) - points(lowWithout));
  if (low > highWithout) return `at least ${pointsMore(points(low) - points(highWithout))}`;
  if (high < lowWithout) return `at least ${pointsMore(points(high) - points(lowWithout))}`;
  return `${pointsMore(points(low) - points(lowWithout))} in what is described so far`;
}

function exact([low, high]: Range): Range {
  return [roundTo(low, 9), roundTo(high, 9)];
}

function pointsMore(change: number): string {
  if (change === 0) return 'no change';
  return `${Math.abs(change)} ${Math.abs(change) === 1 ? 'point' : 'points'} ${change > 0 ? 'more' : 'fewer'}`;
}
