import type { SchoolAudit, TrustAudit } from '../../audit/trust-audit.ts';
import type { TaughtStudy } from '../../audit/programme.ts';
import type { Content } from '../../model/content.ts';
import { compareText } from '../../model/finding.ts';
import type { ListItem, TextList } from '../../model/list.ts';
import type { School } from '../../model/school.ts';
import type { Text } from '../../model/text.ts';
import type { Unit } from '../../model/unit.ts';

/** How a unit stands to a text in one school. Only `taught` and `examined` count in the figures. */
export type UseKind = 'taught' | 'examined' | 'offered' | 'not-chosen' | 'swapped-out' | 'not-taken';

/** A unit that names a text. `because` is the reason for a swap. */
export interface TextUse {
  readonly unit: Unit;
  readonly how: UseKind;
  readonly lessons: number | undefined;
  readonly because: string | undefined;
}

/** A list on which a text stands. */
export interface Listing {
  readonly list: TextList;
  readonly item: ListItem;
}

/** A text as one school meets it. */
export interface TextUses {
  readonly text: Text;
  /** In units the school takes, and counted. */
  readonly taught: readonly TextUse[];
  /** Offered, swapped for another text, not chosen, or in units the school does not take. */
  readonly otherwise: readonly TextUse[];
  readonly listings: readonly Listing[];
}

/** A list with the items that are for this school's years. */
export interface SchoolList {
  readonly list: TextList;
  readonly items: readonly ListItem[];
}

/** Every text a school's pages name, by id, and its lists. */
export interface ReadingList {
  readonly texts: ReadonlyMap<string, TextUses>;
  readonly lists: readonly SchoolList[];
}

const made = new WeakMap<SchoolAudit, ReadingList>();

/** The reading list of a school, made once per audit. */
export function readingList(audit: TrustAudit, school: SchoolAudit): ReadingList {
  const known = made.get(school);
  if (known !== undefined) return known;
  const list = buildReadingList(audit.content, school);
  made.set(school, list);
  return list;
}

/** Makes the reading list: texts by title, lists by name. Unseen passages stay unseen. */
export function buildReadingList(content: Content, audit: SchoolAudit): ReadingList {
  const lists = listsOf(content, audit.school);
  const uses = Map.groupBy(findUses(audit), (use) => use.text);
  const listings = Map.groupBy(
    lists.flatMap(({ list, items }) =>
      items.flatMap((item) => (item.text === undefined ? [] : [{ list, item, text: item.text }])),
    ),
    (each) => each.text,
  );
  const ids = new Set([...uses.keys(), ...listings.keys()]);
  const texts = [...ids]
    .flatMap((id) => content.texts.get(id) ?? [])
    .toSorted((a, b) => compareText(sortTitle(a.title), sortTitle(b.title)) || compareText(a.id, b.id))
    .map((text): [string, TextUses] => {
      const own = (uses.get(text.id) ?? []).map((each) => each.use);
      return [
        text.id,
        {
          text,
          taught: own.filter(isTaught),
          otherwise: own.filter((use) => !isTaught(use)),
          listings: listings.get(text.id) ?? [],
        },
      ];
    });
  return { texts: new Map(texts), lists };
}

function isTaught(use: TextUse): boolean {
  return use.how === 'taught' || use.how === 'examined';
}

/** A title as a library files it: without its article, whatever its case. */
export function sortTitle(title: string): string {
  return title.toLowerCase().replace(/^(?:the|an|a)\s+/u, '');
}

function listsOf(content: Content, school: School): SchoolList[] {
  return [...content.lists.values()]
    .filter(
      (list) => list.kind !== 'unseen' && (list.schools === undefined || list.schools.includes(school.id)),
    )
    .map((list) => ({ list, items: list.items.filter((item) => isForYears(item, school)) }))
    .filter(({ items }) => items.length > 0)
    .toSorted((a, b) => compareText(a.list.name, b.list.name));
}

function isForYears(item: ListItem, school: School): boolean {
  const years = item.years ?? (item.year === undefined ? undefined : [item.year]);
  return years === undefined || years.some((year) => school.years.includes(year));
}

interface Use {
  readonly text: string;
  readonly use: TextUse;
}

function findUses({ programme }: SchoolAudit): Use[] {
  return [
    ...programme.taken.flatMap(({ unit, studies, offered }) => [
      ...studies.flatMap((study) => usesOfStudy(unit, study)),
      ...offered.flatMap((study) =>
        [study.text ?? study.choose ?? []].flat().map((text) => useOf(text, unit, 'offered', study.lessons)),
      ),
    ]),
    ...programme.untaken.flatMap(({ unit }) =>
      unit.studies.flatMap((study) =>
        [study.text ?? study.choose ?? []]
          .flat()
          .map((text) => useOf(text, unit, 'not-taken', study.lessons)),
      ),
    ),
  ];
}

function usesOfStudy(unit: Unit, taught: TaughtStudy): Use[] {
  const { study, text, swappedFrom, because } = taught;
  const how = study.status === 'examined' ? 'examined' : 'taught';
  const own = text === undefined ? [] : [useOf(text, unit, how, study.lessons, because)];
  const swapped =
    swappedFrom === undefined ? [] : [useOf(swappedFrom, unit, 'swapped-out', undefined, because)];
  const others = (study.choose ?? [])
    .filter((other) => other !== text && other !== swappedFrom)
    .map((other) => useOf(other, unit, 'not-chosen', undefined));
  return [...own, ...swapped, ...others];
}

function useOf(text: string, unit: Unit, how: UseKind, lessons: number | undefined, because?: string): Use {
  return { text, use: { unit, how, lessons, because } };
}
