import type { Content } from '../model/content.ts';
import type { Text } from '../model/text.ts';
import { isInLead } from '../representation/meeting.ts';
import type { Lens } from '../representation/lens.ts';

/** The trust's texts by whom they show in a leading part. */
export interface Library {
  /** Texts in which a group of a facet leads and is no stereotype, in the order of ids. */
  readonly leadingIn: (lens: Lens, group: string) => readonly Text[];
}

/** A library that looks through the texts facet by facet, when one is first asked for. */
export function openLibrary(content: Content): Library {
  const shelves = new Map<string, ReadonlyMap<string, readonly Text[]>>();
  return {
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
  const prefix = `${lens.counted.id}/`;
  const portrayals = Array.isArray(text.portrays) ? text.portrays : [];
  const shown = portrayals
    .filter((portrayal) => isInLead(portrayal) && portrayal.handling !== 'stereotype')
    .flatMap((portrayal) => portrayal.groups)
    .filter((group) => group.startsWith(prefix));
  return new Set(shown.flatMap((group) => lens.exact.get(group.slice(prefix.length)) ?? []));
}
