import type { SchoolAudit, TrustAudit } from '../../audit/trust-audit.ts';
import type { Facet } from '../../model/facet.ts';
import { compareText } from '../../model/finding.ts';
import type { School } from '../../model/school.ts';
import type { FacetFigures } from '../../representation/figures.ts';
import { differ, meanRange, type Range } from '../../representation/range.ts';

/** One measure of one school, beside the others: null where the school states nothing to measure against. */
export interface Compared {
  readonly range: Range | null;
  /** Schools whose ranges do not overlap with this one, in alphabetical order: only with these does it differ. */
  readonly differsFrom: readonly School[];
}

/** One school in a comparison. Coverage is null where nothing is measured. */
export interface ComparedSchool {
  readonly school: School;
  readonly lessons: number;
  readonly coverage: number | null;
  readonly mirror: Compared;
  readonly window: Compared;
}

/** One facet, school beside school. */
export interface ComparedFacet {
  readonly facet: Facet;
  readonly schools: readonly ComparedSchool[];
}

/** A headline facet that some schools state and others do not, so that nobody is compared on it. */
export interface FacetLeftOut {
  readonly facet: Facet;
  readonly unstatedBy: readonly School[];
}

/** The trust's schools side by side. Alphabetical: never in the order of a figure. */
export interface Comparison {
  /** Headline facets that every school with a community states: what the headline is compared on. */
  readonly common: readonly Facet[];
  readonly leftOut: readonly FacetLeftOut[];
  /** Schools that state none of the headline facets. */
  readonly unstated: readonly School[];
  readonly headline: readonly ComparedSchool[];
  readonly facets: readonly ComparedFacet[];
}

interface Row {
  readonly school: School;
  readonly lessons: number;
  readonly coverage: number | null;
  readonly mirror: Range | null;
  readonly window: Range | null;
}

/** Compares the whole programme of every school, on the facets they have in common. */
export function compareSchools(audit: TrustAudit): Comparison {
  const { facets, rubric } = audit.content.standard;
  const schools = alphabetical([...audit.schools.values()]);
  const named = rubric.headline.facets.flatMap((id) => facets.get(id) ?? []);
  const stating = schools.filter((each) => named.some((facet) => states(each, facet)));
  const isCommon = (facet: Facet) => stating.length > 0 && stating.every((each) => states(each, facet));
  const common = named.filter(isCommon);
  return {
    common,
    leftOut: named
      .filter((facet) => stating.some((each) => states(each, facet)) && !isCommon(facet))
      .map((facet) => ({
        facet,
        unstatedBy: stating.filter((each) => !states(each, facet)).map((each) => each.school),
      })),
    unstated: schools.filter((each) => !stating.includes(each)).map((each) => each.school),
    headline: beside(headlineRows(schools, stating, common)),
    facets: [...facets.values()]
      .filter((facet) => schools.some((each) => states(each, facet)))
      .map((facet) => ({ facet, schools: beside(schools.map((each) => facetRow(each, facet))) })),
  };
}

/** Schools by name, as people look them up. */
export function alphabetical(schools: readonly SchoolAudit[]): SchoolAudit[] {
  return schools.toSorted(
    (a, b) => a.school.name.localeCompare(b.school.name, 'en') || compareText(a.school.id, b.school.id),
  );
}

function states(audit: SchoolAudit, facet: Facet): boolean {
  return audit.school.community?.stated.has(facet.id) === true && figuresOf(audit, facet) !== undefined;
}

function figuresOf(audit: SchoolAudit, facet: Facet): FacetFigures | undefined {
  return audit.scopes.get(audit.school.id)?.figures.facets.get(facet.id);
}

function lessonsOf(audit: SchoolAudit): number {
  return audit.scopes.get(audit.school.id)?.scope.lessons ?? 0;
}

function headlineRows(
  schools: readonly SchoolAudit[],
  stating: readonly SchoolAudit[],
  common: readonly Facet[],
): Row[] {
  // A window is compared only where it exists in every school: a mean over other facets would be another figure.
  const windowed = common.filter((facet) =>
    stating.every((each) => (figuresOf(each, facet)?.window ?? null) !== null),
  );
  return schools.map((audit) => {
    const own = stating.includes(audit) ? common.flatMap((facet) => figuresOf(audit, facet) ?? []) : [];
    const open = stating.includes(audit)
      ? windowed.map((facet) => figuresOf(audit, facet)?.window ?? null)
      : [];
    return {
      school: audit.school,
      lessons: lessonsOf(audit),
      coverage: own.length === 0 ? null : own.reduce((sum, each) => sum + each.coverage, 0) / own.length,
      mirror: mean(own.map((each) => each.mirror)),
      window: mean(open),
    };
  });
}

function mean(ranges: readonly (Range | null)[]): Range | null {
  return meanRange(ranges.filter((range) => range !== null)) ?? null;
}

function facetRow(audit: SchoolAudit, facet: Facet): Row {
  const figures = figuresOf(audit, facet);
  return {
    school: audit.school,
    lessons: lessonsOf(audit),
    coverage: states(audit, facet) ? (figures?.coverage ?? null) : null,
    mirror: figures?.mirror ?? null,
    window: figures?.window ?? null,
  };
}

function beside(rows: readonly Row[]): ComparedSchool[] {
  return rows.map((row) => ({
    ...row,
    mirror: { range: row.mirror, differsFrom: differingFrom(row, rows, 'mirror') },
    window: { range: row.window, differsFrom: differingFrom(row, rows, 'window') },
  }));
}

function differingFrom(row: Row, rows: readonly Row[], measure: 'mirror' | 'window'): School[] {
  const own = row[measure];
  if (own === null) return [];
  return rows.flatMap((other) => {
    const range = other[measure];
    return range !== null && differ(own, range) ? [other.school] : [];
  });
}
