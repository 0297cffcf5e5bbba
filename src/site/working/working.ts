import { explainFigure, type Explanation } from '../../audit/explanation/explanation.ts';
import type { SchoolAudit, TrustAudit } from '../../audit/trust-audit.ts';
import { workingLink } from '../links.ts';
import { isPublic } from '../view.ts';

/** The working of every figure of a scope that the school states something about, facet by facet. */
export function workingsOf(audit: TrustAudit, school: SchoolAudit, scope: string): Explanation[] {
  const facets = [...(school.scopes.get(scope)?.figures.facets.keys() ?? [])];
  return facets.flatMap((facet) =>
    (['mirror', 'window'] as const).flatMap(
      (figure) => explainFigure(audit.content, audit.lenses, school, scope, figure, facet) ?? [],
    ),
  );
}

/** The scopes of a school that have figures to work out. */
export function workedScopes(school: SchoolAudit): string[] {
  if (!isPublic('scores') || !isPublic('community')) return [];
  return [...school.scopes.values()]
    .filter(({ figures }) => [...figures.facets.values()].some(({ mirror }) => mirror !== null))
    .map(({ scope }) => scope.id);
}

/** The page on which a scope's figures are worked out; undefined where there is none. */
export function workingOf(school: SchoolAudit, scope: string): string | undefined {
  const facets = school.scopes.get(scope)?.figures.facets.values() ?? [];
  const hasFigures = [...facets].some(({ mirror }) => mirror !== null);
  return hasFigures && isPublic('scores') && isPublic('community')
    ? workingLink(school.school.id, scope)
    : undefined;
}
