import type { Facet } from '../model/facet.ts';
import type { Finding } from '../model/finding.ts';
import type { Rubric } from '../model/rubric.ts';
import type { Locator } from './locator.ts';
import { unknownFacets, unknownGroup } from './references.ts';

/** The rubric without the facets and groups that groups.yaml does not have; each is reported. */
export function checkRubric(
  rubric: Rubric,
  facets: ReadonlyMap<string, Facet>,
  locator: Locator,
): { readonly rubric: Rubric; readonly findings: readonly Finding[] } {
  const findings: Finding[] = unknownFacets(rubric.headline.facets, facets, locator, ['headline', 'facets']);
  const intersections = rubric.intersections.filter((groups, at) => {
    const unknown = groups.flatMap(
      (group, side) => unknownGroup(group, facets, locator, ['intersections', at, side]) ?? [],
    );
    findings.push(...unknown);
    return unknown.length === 0;
  });
  const known = rubric.headline.facets.filter((facet) => facets.has(facet));
  return { rubric: { ...rubric, headline: { ...rubric.headline, facets: known }, intersections }, findings };
}
