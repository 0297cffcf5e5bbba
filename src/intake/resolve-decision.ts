import type { Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Locator } from './locator.ts';
import { unknownGroup, unresolved } from './references.ts';
import type { Known } from './known.ts';

/** Checks that a decision is about a school, unit, concept and group that exist. */
export function checkDecision(decision: Decision, at: number, locator: Locator, known: Known): Finding[] {
  const names = { school: known.schools, unit: known.units, concept: known.concepts } as const;
  const findings = (['school', 'unit', 'concept'] as const).flatMap((kind) => {
    const id = decision[kind];
    return id === undefined || names[kind].includes(id)
      ? []
      : [unresolved(kind, id, names[kind], locator, ['decisions', at, kind])];
  });
  if (decision.group === undefined) return findings;
  const group = unknownGroup(decision.group, known.standard.facets, locator, ['decisions', at, 'group']);
  return group === undefined ? findings : [...findings, group];
}
