import type { UnitMatches } from '../assumptions/find-matches.ts';
import { buildMatcher, type Matcher } from '../assumptions/matcher.ts';
import type { Standard } from '../model/standard.ts';
import type { Unit } from '../model/unit.ts';
import { buildLenses, type Lens } from '../representation/lens.ts';

/** What is made from a standard once. */
export interface Tools {
  readonly matcher: Matcher;
  readonly lenses: readonly Lens[];
}

/** What `dev` keeps between two audits of the same trust: all that a changed file does not touch. */
export interface AuditMemory {
  readonly tools: (standard: Standard) => Tools;
  /** A unit whose file did not change has the same body; its words then say the same under the same matcher. */
  readonly matches: (unit: Unit, matcher: Matcher, find: () => UnitMatches) => UnitMatches;
}

/** A memory that forgets at once. */
export const noAuditMemory: AuditMemory = { tools: buildTools, matches: (_, __, find) => find() };

/** A memory of nothing yet. */
export function createAuditMemory(): AuditMemory {
  let last: { readonly standard: Standard; readonly tools: Tools } | undefined;
  const seen = new WeakMap<Unit['body'], { readonly matcher: Matcher; readonly found: UnitMatches }>();
  return {
    tools: (standard) => {
      if (last?.standard !== standard) last = { standard, tools: buildTools(standard) };
      return last.tools;
    },
    matches: (unit, matcher, find) => {
      const before = seen.get(unit.body);
      if (before?.matcher === matcher) return before.found;
      const found = find();
      seen.set(unit.body, { matcher, found });
      return found;
    },
  };
}

function buildTools(standard: Standard): Tools {
  return {
    matcher: buildMatcher(standard.lexicon, standard.demands),
    lenses: buildLenses(standard.facets),
  };
}
