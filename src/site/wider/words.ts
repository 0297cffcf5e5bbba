import type { WiderFacet } from '../../audit/wider.ts';

/** Whom items show: `Polish 2, Roma 1 (and 1 in the background)`; most items first. Never added up. */
export function shownInWords({ groups }: WiderFacet, nameOf: (group: string) => string): string {
  if (groups.length === 0) return 'nobody';
  return groups
    .toSorted((a, b) => b.lead - a.lead || b.background - a.background)
    .map(({ group, lead, background }) => {
      if (lead === 0) return `${nameOf(group)} ${background} in the background`;
      return `${nameOf(group)} ${lead}${background === 0 ? '' : ` (and ${background} in the background)`}`;
    })
    .join(', ');
}
