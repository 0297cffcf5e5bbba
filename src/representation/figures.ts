import type { Rubric } from '../model/rubric.ts';
import type { Community, Stated } from '../model/school.ts';
import type { Lens } from './lens.ts';
import { enough, met } from './met.ts';
import { mirror } from './mirror.ts';
import { meanRange, type Range } from './range.ts';
import type { Split } from './split.ts';
import type { Tally } from './tally.ts';
import { window } from './window.ts';

/** The kinds of scope that are scored. */
export type ScopeKind = 'unit' | 'subject-year' | 'year' | 'subject-key-stage' | 'key-stage' | 'school';

/** Lessons of a scope, counted. */
export interface ScopeCount {
  readonly kind: ScopeKind;
  /** L: lessons of counted studies plus undescribed lessons. */
  readonly lessons: number;
  /** The lessons θ is taken from: above subject scopes, those of people-carrying subjects alone. */
  readonly enoughOf: number;
  /** Y: years in the scope; 1 for a unit. */
  readonly years: number;
  /** By facet id. */
  readonly tallies: ReadonlyMap<string, Tally>;
}

/** One facet of one scope in one school. Null where the school states nothing to measure against. */
export interface FacetFigures {
  readonly coverage: number;
  readonly mirror: Range | null;
  readonly window: Range | null;
  readonly split: Split | null;
  /** d of every reporting and every stated group. */
  readonly met: ReadonlyMap<string, number>;
}

/** The figure people see first: means over the facets the rubric names that the school states. */
export interface Headline {
  readonly mirror: Range | null;
  readonly window: Range | null;
  readonly coverage: number | null;
  readonly facets: readonly string[];
}

/** The figures of a scope; no facets where it has no lessons. */
export interface Figures {
  readonly headline: Headline;
  readonly facets: ReadonlyMap<string, FacetFigures>;
}

/** Scores one scope for one community. */
export function score(
  scope: ScopeCount,
  lenses: readonly Lens[],
  community: Community | undefined,
  rubric: Rubric,
): Figures {
  const facets = new Map<string, FacetFigures>();
  if (scope.lessons > 0) {
    for (const lens of lenses) {
      const tally = scope.tallies.get(lens.facet.id);
      if (tally === undefined) continue;
      facets.set(lens.facet.id, scoreFacet(scope, tally, lens, community?.stated.get(lens.facet.id), rubric));
    }
  }
  return { headline: headline(facets, community, rubric), facets };
}

function scoreFacet(
  scope: ScopeCount,
  tally: Tally,
  lens: Lens,
  stated: Stated | undefined,
  rubric: Rubric,
): FacetFigures {
  const theta = enough(scope.enoughOf, scope.years, rubric);
  const groups = new Set([...lens.facet.reporting, ...statedGroups(stated)]);
  return {
    coverage: Math.max(0, 1 - tally.unknown / scope.lessons),
    mirror: stated === undefined ? null : mirror(tally, stated, theta, rubric),
    window:
      stated === undefined
        ? null
        : (window(tally, lens, stated, theta, rubric.windows[scope.kind], rubric) ?? null),
    split: stated === undefined ? null : { ...tally.panes, unknown: tally.unknown },
    met: new Map([...groups].map((group) => [group, met(tally, group, theta, 0, 'light', rubric)])),
  };
}

/** The groups a school states in a facet. */
export function statedGroups(stated: Stated | undefined): string[] {
  if (stated === undefined) return [];
  return stated.kind === 'shared' ? [...stated.groups] : [...stated.shares.keys()];
}

function headline(
  facets: ReadonlyMap<string, FacetFigures>,
  community: Community | undefined,
  rubric: Rubric,
): Headline {
  const named = rubric.headline.facets.filter((id) => facets.has(id) && community?.stated.has(id) === true);
  const figures = named.flatMap((id) => facets.get(id) ?? []);
  const coverage = figures.reduce((sum, each) => sum + each.coverage, 0) / figures.length;
  return {
    mirror: meanRange(figures.flatMap((each) => (each.mirror === null ? [] : [each.mirror]))) ?? null,
    window: meanRange(figures.flatMap((each) => (each.window === null ? [] : [each.window]))) ?? null,
    coverage: figures.length === 0 ? null : coverage,
    facets: named,
  };
}
