import { roundRoll } from '../../model/disclosure.ts';
import { protectCounts, type ProtectedCounts } from '../protect/protect.ts';
import type { CensusFigures, CountedFacet } from './census-figures.ts';

/** Figures that may be written into content: protected, with what was left out and why. No exact number is in it. */
export interface ProtectedFigures {
  readonly source: string;
  readonly asOf: string | undefined;
  readonly roll: number;
  readonly facets: ReadonlyMap<string, ProtectedCounts>;
  readonly leftOut: readonly { readonly facet: string; readonly why: string }[];
}

/** The facets whose groups do not overlap, so that they cannot hold more pupils than the roll. */
const wholes: ReadonlySet<string> = new Set(['ethnicity', 'language']);

/** Protects what a table says; undefined where it does not say how many pupils there are in all. */
export function protectCensus({ roll, source, asOf, facets }: CensusFigures): ProtectedFigures | undefined {
  if (roll === undefined || roundRoll(roll) === 0) return undefined;
  const shown = new Map<string, ProtectedCounts>();
  const leftOut: { facet: string; why: string }[] = [];
  for (const facet of facets) {
    if (countsMore(facet, roll)) {
      leftOut.push({ facet: facet.id, why: 'its groups hold more pupils than there are on roll' });
      continue;
    }
    // Some pupils may be in no group of a table: not known, or without the mark.
    const counts = protectCounts({ counts: facet.counts, roll, open: true });
    if (counts !== undefined) shown.set(facet.id, counts);
    else leftOut.push({ facet: facet.id, why: 'nothing can be shown without picking pupils out' });
  }
  return { source, asOf, roll: roundRoll(roll), facets: shown, leftOut };
}

function countsMore({ id, counts }: CountedFacet, roll: number): boolean {
  const numbers = [...counts.values()].map((count) => count ?? 0);
  const most = wholes.has(id) ? numbers.reduce((sum, each) => sum + each, 0) : Math.max(...numbers);
  return most > roll;
}
