import type { Facet } from '../model/facet.ts';
import { nearness } from '../model/nearness.ts';
import { isInLead } from './meeting.ts';
import { isKnown, type CountedStudy } from './study.ts';

/** What a study says about groups that are looked at together in one person. */
export type InOnePerson = 'met' | 'not-met' | 'unknown';

/**
 * Does one person (`who`) of a study, in lead or shared presence, belong to all of these groups (each `facet/group`)?
 * Of pupils nothing is asked. Unknown where one of the facets is not described.
 */
export function meetsTogether(
  study: CountedStudy,
  groups: readonly string[],
  facets: ReadonlyMap<string, Facet>,
): InOnePerson {
  const people = new Map<string, Set<string>>();
  for (const portrayal of study.portrayals) {
    if (!isInLead(portrayal) || (portrayal.handling === 'stereotype' && !study.challenged)) continue;
    const person = people.get(portrayal.who) ?? new Set();
    people.set(portrayal.who, person);
    for (const group of portrayal.groups) person.add(group);
  }
  const isOne = (shown: ReadonlySet<string>) => groups.every((group) => hasGroup(shown, group, facets));
  if (!study.open && [...people.values()].some(isOne)) return 'met';
  return groups.every((group) => isKnown(study, facetOf(group))) ? 'not-met' : 'unknown';
}

/** Is one of the groups the one that is asked for, or below it? */
function hasGroup(shown: ReadonlySet<string>, group: string, facets: ReadonlyMap<string, Facet>): boolean {
  if (shown.has(group)) return true;
  const facet = facets.get(facetOf(group));
  if (facet === undefined) return false;
  const own = group.slice(facet.id.length + 1);
  return [...shown].some(
    (each) =>
      facetOf(each) === facet.id && nearness(facet, facet, each.slice(facet.id.length + 1), own) === 'exact',
  );
}

function facetOf(group: string): string {
  return group.slice(0, group.indexOf('/'));
}
