import type { ColumnAudit, ListAudit, Share } from '../audit/list/audit-list.ts';
import type { Facet } from '../model/facet.ts';
import { points } from '../representation/range.ts';
import { formatNumber } from './pretty.ts';

/** A plain list’s audit as text: coverage first, then each group with what it is a part of. */
export function formatList(audit: ListAudit, facets: ReadonlyMap<string, Facet>): string {
  const name = (facet: string, group: string) => facets.get(facet)?.groups.get(group)?.name ?? group;
  return [
    formatNumber(audit.items, 'item'),
    ...audit.columns.flatMap((column) => ['', ...formatColumn(column, facets, name)]),
    ...formatTwoWay(audit, name),
  ].join('\n');
}

function formatColumn(
  { as, facet, coverage, nobody, groups }: ColumnAudit,
  facets: ReadonlyMap<string, Facet>,
  name: (facet: string, group: string) => string,
): string[] {
  const told = as === 'by' ? 'Told by' : 'Told about';
  return [
    `${told}, ${(facets.get(facet)?.name ?? facet).toLowerCase()}: ${inWords(coverage)} described, ${coverage.of - coverage.count} not known`,
    ...groups.map(
      ({ group, ofAll, ofKnown }) =>
        `  ${name(facet, group)}: ${inWords(ofKnown)} of those described; at least ${inWords(ofAll)} of all`,
    ),
    ...(nobody === 0
      ? []
      : [
          `  nobody of any group named: ${inWords({ count: nobody, of: coverage.count })} of those described`,
        ]),
    '  An item can count in several groups, so they are not added up.',
  ];
}

function formatTwoWay({ twoWay }: ListAudit, name: (facet: string, group: string) => string): string[] {
  if (twoWay.length === 0) return [];
  const lines = twoWay.map(({ facet, group, byAndAbout, byOnly, aboutOnly, neither, unknown }) => {
    const cells = [
      `by and about ${byAndAbout}`,
      `by, not about ${byOnly}`,
      `about, not by ${aboutOnly}`,
      `neither ${neither}`,
      `not known ${unknown}`,
    ];
    return `  ${name(facet, group)}: ${cells.join('; ')}`;
  });
  return ['', 'Told by and told about, in items', ...lines];
}

function inWords({ count, of }: Share): string {
  const share = of === 0 ? '' : ` (${points(count / of)} in 100)`;
  return `${count.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}${share}`;
}
