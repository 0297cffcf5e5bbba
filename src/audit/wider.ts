import type { Content } from '../model/content.ts';
import type { ListItem, TextList } from '../model/list.ts';
import type { School } from '../model/school.ts';
import { encounter } from '../representation/encounter.ts';
import { statedGroups } from '../representation/figures.ts';
import type { Lens } from '../representation/lens.ts';
import type { CountedStudy } from '../representation/study.ts';

/** A group and the items that show it. Items are counted whole; groups overlap, so they are never added up. */
export interface GroupItems {
  readonly group: string;
  /** Items in which someone of the group leads or shares the lead. */
  readonly lead: number;
  /** Items in which the group is only in the background. */
  readonly background: number;
  readonly isStated: boolean;
}

/** One facet of some items: how many are described in it, and whom they show. */
export interface WiderFacet {
  readonly facet: string;
  readonly items: number;
  readonly known: number;
  readonly groups: readonly GroupItems[];
  /** Groups the school states that no described item shows. Where items are not described, they may. */
  readonly notShown: readonly string[];
}

/** A school’s lists of one kind, audited by items. Lessons are never mixed with them. */
export interface WiderKind {
  readonly kind: TextList['kind'];
  readonly lists: readonly { readonly list: TextList; readonly items: readonly ListItem[] }[];
  readonly facets: readonly WiderFacet[];
}

/** What pupils of a school meet beside lessons, kind by kind in the order of the kinds. Unseen passages stay out. */
export function auditWider(school: School, content: Content, lenses: readonly Lens[]): WiderKind[] {
  const lists = [...content.lists.values()]
    .filter(({ kind, schools }) => kind !== 'unseen' && (schools?.includes(school.id) ?? true))
    .map((list) => ({ list, items: list.items.filter((item) => isForSchool(item, school)) }))
    .filter(({ items }) => items.length > 0);
  return [...Map.groupBy(lists, ({ list }) => list.kind)].map(([kind, own]) => {
    const counted = own.flatMap(({ items }) => items.map((item) => countItem(item, content)));
    return {
      kind,
      lists: own,
      facets: lenses
        .filter((lens) => lens.facet.id === lens.counted.id)
        .map((lens) => facetOf(counted, lens, school)),
    };
  });
}

function isForSchool(item: ListItem, school: School): boolean {
  const years = item.years ?? (item.year === undefined ? undefined : [item.year]);
  return years === undefined || years.some((year) => school.years.includes(year));
}

/** An item as a study of one lesson, so that it is read as a study is. */
export function countItem(item: ListItem, content: Content): CountedStudy {
  const text = item.text === undefined ? undefined : content.texts.get(item.text);
  const portrays = [item.portrays, text?.portrays];
  return {
    lessons: 1,
    portrayals: portrays.flatMap((each) => (Array.isArray(each) ? each : [])),
    nobody: portrays.includes('none'),
    surveyed: [...item.surveyed, ...(text?.surveyed ?? [])],
    challenged: false,
    open: item.text !== undefined && text === undefined,
  };
}

function facetOf(items: readonly CountedStudy[], lens: Lens, school: School): WiderFacet {
  const stated = statedGroups(school.community?.stated.get(lens.facet.id));
  const mirrored = stated.filter((group) => lens.facet.groups.get(group)?.mirrors.length === 0);
  const shown = items.flatMap((item) => encounter(item, lens) ?? []);
  const asked = [...new Set([...lens.facet.reporting, ...stated])];
  const groups = asked.flatMap((group): GroupItems[] => {
    const own = shown.flatMap((each) => each.get(group) ?? []);
    const lead = own.filter((each) => each.lead).length;
    const background = own.filter((each) => !each.lead && each.background).length;
    return lead + background === 0 ? [] : [{ group, lead, background, isStated: stated.includes(group) }];
  });
  const met = new Set(groups.map(({ group }) => group));
  return {
    facet: lens.facet.id,
    items: items.length,
    known: shown.length,
    groups,
    notShown: mirrored.filter((group) => !met.has(group)),
  };
}
