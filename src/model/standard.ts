import type { Demand } from './demand.ts';
import type { Facet } from './facet.ts';
import type { Entry } from './lexicon.ts';
import type { Rubric } from './rubric.ts';
import type { Rule } from './rule.ts';
import type { Source } from './source.ts';

/** What content is held to: `audits/standard`, the trust's own files before those shipped with Pierglass. */
export interface Standard {
  readonly facets: ReadonlyMap<string, Facet>;
  readonly rubric: Rubric;
  readonly lexicon: readonly Entry[];
  readonly demands: readonly Demand[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly sources: ReadonlyMap<string, Source>;
}
