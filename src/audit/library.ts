import type { Content } from '../model/content.ts';
import type { Text } from '../model/text.ts';
import { isInLead } from '../representation/meeting.ts';
import { shownIn, type Lens } from '../representation/lens.ts';

/** The trust's texts by whom they show in a leading part. */
export interface Library {
  /** Texts in which a group of a facet leads and is no stereotype, in the order of ids. */
  readonly leadingIn: (lens: Lens, group: string) => readonly Text[];
  /** Do units or lists name the text for pupils of these years, or for none in particular? */
  readonly isFor: (text: string, years: readonly number[]) => boolean;
}

/** A library that looks through the texts facet by facet, when one is first asked for. */
export function openLibrary(content: Content): Library {
  const shelves = new Map<string, ReadonlyMap<string, readonly Text[]>>();
  let ages: ReadonlyMap<string, ReadonlySet<number>> | undefined;
  return {
    isFor: (text, years) => {
      ages ??= yearsOfTexts(content);
      const own = ages.get(text);
      return own === undefined || years.some((year) => own.has(year));
    },
    leadingIn: (lens, group) => {
      const shelf = shelves.get(lens.facet.id) ?? fillShelf(content, lens);
      shelves.set(lens.facet.id, shelf);
      return shelf.get(group) ?? [];
    },
  };
}

function fillShelf(content: Content, lens: Lens): Map<string, Text[]> {
  const shelf = new Map<string, Text[]>();
  for (const text of content.texts.values()) {
    for (const group of leadsOf(text, lens)) shelf.set(group, [...(shelf.get(group) ?? []), text]);
  }
  return shelf;
}

function leadsOf(text: Text, lens: Lens): Set<string> {
  const portrayals = Array.isArray(text.portrays) ? text.portrays : [];
  const shown = portrayals
    .filter((portrayal) => isInLead(portrayal) && portrayal.handling !== 'stereotype')
    .flatMap((portrayal) => portrayal.groups);
  return new Set(shown.flatMap((id) => lens.exact.get(shownIn(lens, id) ?? '') ?? []));
}

/** The years in which units and lists name a text: a guess at whom it is for, where nobody says. */
function yearsOfTexts(content: Content): Map<string, Set<number>> {
  const years = new Map<string, Set<number>>();
  const add = (text: string, some: readonly number[]) => {
    years.set(text, new Set([...(years.get(text) ?? []), ...some]));
  };
  for (const unit of content.units.values()) {
    for (const study of unit.studies) {
      for (const text of [study.text ?? study.choose ?? []].flat()) add(text, unit.years);
    }
  }
  for (const school of content.schools.values()) {
    for (const swap of school.swaps) add(swap.to, content.units.get(swap.unit)?.years ?? []);
  }
  for (const list of content.lists.values()) {
    const schools = [...content.schools.values()].filter(({ id }) => list.schools?.includes(id) === true);
    for (const item of list.kind === 'unseen' ? [] : list.items) {
      const own =
        item.years ?? (item.year === undefined ? schools.flatMap((each) => each.years) : [item.year]);
      if (item.text !== undefined) add(item.text, own);
    }
  }
  return years;
}
