import type { Flag } from '../assumptions/flag.ts';
import type { Content, LeftOut } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { School } from '../model/school.ts';
import type { Figures } from '../representation/figures.ts';
import type { Journey } from './journey.ts';
import type { Lens } from '../representation/lens.ts';
import type { IntersectionMet } from './intersections.ts';
import type { Programme, TakenUnit } from './programme.ts';
import type { Scope } from './scopes.ts';
import type { TrustCommunity } from './trust-community.ts';

/** A scope with its figures. */
export interface ScopeAudit {
  readonly scope: Scope;
  readonly figures: Figures;
}

/** A unit as one school meets it: how it is taught, its figures, and what it takes for granted. */
export interface UnitAudit {
  readonly taken: TakenUnit;
  readonly figures: Figures;
  readonly flags: readonly Flag[];
}

/** An unseen passage of a list, and what it takes for granted. */
export interface PassageAudit {
  readonly list: string;
  readonly title: string;
  readonly flags: readonly Flag[];
}

/** One school's audit. Scopes are in the order unit, subject-year, year, subject-key-stage, key-stage, school. */
export interface SchoolAudit {
  readonly school: School;
  readonly programme: Programme;
  readonly scopes: ReadonlyMap<string, ScopeAudit>;
  readonly units: ReadonlyMap<string, UnitAudit>;
  readonly passages: readonly PassageAudit[];
  /** One for each group the school states, facet by facet. */
  readonly journeys: readonly Journey[];
  /** Groups the rubric looks at together in one person. */
  readonly intersections: readonly IntersectionMet[];
  readonly findings: readonly Finding[];
}

/** The whole audit: what every report and every page is made from. */
export interface TrustAudit {
  readonly content: Content;
  /** The facets made ready for counting, for pages that count beyond the figures. */
  readonly lenses: readonly Lens[];
  /** The day the audit is of, YYYY-MM-DD. */
  readonly date: string;
  readonly schools: ReadonlyMap<string, SchoolAudit>;
  readonly community: TrustCommunity;
  /** Findings about content first, then each school's, each once. */
  readonly findings: readonly Finding[];
  readonly leftOut: readonly LeftOut[];
}
