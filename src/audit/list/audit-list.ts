import type { Facet } from '../../model/facet.ts';
import type { ListColumn, PlainItem } from '../../model/plain-list.ts';

/** How many of how many. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** A group of a column: the items that show it or any group below it. */
export interface GroupShare {
  readonly group: string;
  /** Of all items: at least this many. */
  readonly ofAll: Share;
  /** Of the items that are described. */
  readonly ofKnown: Share;
}

/** One facet told by, or told about. Groups overlap and are never added up. */
export interface ColumnAudit {
  readonly column: string;
  readonly facet: string;
  readonly as: ListColumn['as'];
  /** Items described, of all. */
  readonly coverage: Share;
  /** Described, and nobody is shown. */
  readonly nobody: number;
  readonly groups: readonly GroupShare[];
}

/** For one group: who tells, and whom it is told about. The five add up to the items. */
export interface TwoWay {
  readonly facet: string;
  readonly group: string;
  readonly byAndAbout: number;
  readonly byOnly: number;
  readonly aboutOnly: number;
  readonly neither: number;
  /** One of the two is not known. */
  readonly unknown: number;
}

/** A plain list audited: coverage first, then shares with their denominators. */
export interface ListAudit {
  readonly items: number;
  readonly columns: readonly ColumnAudit[];
  readonly twoWay: readonly TwoWay[];
}

/** Audits a plain list. A group counts an item that names it or a group below it, once. */
export function auditList(items: readonly PlainItem[], facets: ReadonlyMap<string, Facet>): ListAudit {
  const columns = new Map<string, { column: ListColumn; answers: (ReadonlySet<string> | undefined)[] }>();
  items.forEach((item, at) => {
    for (const { column, groups } of item.answers) {
      const key = `${column.as} ${column.facet}`;
      const known = columns.get(key) ?? { column, answers: items.map(() => undefined) };
      columns.set(key, known);
      const facet = facets.get(column.facet);
      if (groups !== undefined)
        known.answers[at] = withAbove([...groups, ...(known.answers[at] ?? [])], facet);
    }
  });
  const audited = [...columns.values()];
  return {
    items: items.length,
    columns: audited.map(({ column, answers }) => auditColumn(column, answers)),
    twoWay: audited
      .filter(({ column }) => column.as === 'by')
      .flatMap(({ column, answers }) => {
        const about = columns.get(`about ${column.facet}`);
        return about === undefined ? [] : crossOver(column.facet, answers, about.answers);
      }),
  };
}

type Answers = readonly (ReadonlySet<string> | undefined)[];

function withAbove(groups: readonly string[], facet: Facet | undefined): Set<string> {
  return new Set(groups.flatMap((group) => [group, ...(facet?.groups.get(group)?.above ?? [])]));
}

function auditColumn(column: ListColumn, answers: Answers): ColumnAudit {
  const known = answers.filter((answer) => answer !== undefined);
  return {
    column: column.column,
    facet: column.facet,
    as: column.as,
    coverage: { count: known.length, of: answers.length },
    nobody: known.filter((answer) => answer.size === 0).length,
    groups: groupsOf(answers).map((group) => {
      const count = known.filter((answer) => answer.has(group)).length;
      return { group, ofAll: { count, of: answers.length }, ofKnown: { count, of: known.length } };
    }),
  };
}

function groupsOf(answers: Answers): string[] {
  return [...new Set(answers.flatMap((answer) => [...(answer ?? [])]))].toSorted();
}

function crossOver(facet: string, by: Answers, about: Answers): TwoWay[] {
  return groupsOf([...by, ...about]).map((group) => {
    const sum = { byAndAbout: 0, byOnly: 0, aboutOnly: 0, neither: 0, unknown: 0 };
    by.forEach((teller, at) => {
      const told = about[at];
      if (teller === undefined || told === undefined) sum.unknown += 1;
      else if (teller.has(group)) sum[told.has(group) ? 'byAndAbout' : 'byOnly'] += 1;
      else sum[told.has(group) ? 'aboutOnly' : 'neither'] += 1;
    });
    return { facet, group, ...sum };
  });
}
