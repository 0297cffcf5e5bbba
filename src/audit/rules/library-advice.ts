import { joinWords } from '../../model/words.ts';
import type { Lens } from '../../representation/lens.ts';
import type { Facts } from './facts.ts';
import { groupInWords } from './words.ts';

/** A group of one facet. */
export interface Wanted {
  readonly lens: Lens;
  readonly group: string;
}

/**
 * Texts of the trust, for pupils of these years, in which the groups lead, up to `most`: one for each group before
 * a second for any.
 */
export function adviseTexts(
  facts: Facts,
  wanted: readonly Wanted[],
  years: readonly number[],
  most = 4,
): string {
  const shelves = wanted.map(({ lens, group }) => ({
    name: groupInWords(lens, group),
    texts: facts.library.leadingIn(lens, group).filter(({ id }) => facts.library.isFor(id, years)),
  }));
  const longest = Math.max(0, ...shelves.map(({ texts }) => texts.length));
  const picked = new Map<string, string[]>();
  for (let at = 0; at < longest && picked.size < most; at++) {
    for (const { name, texts } of shelves) {
      const text = texts[at];
      if (text === undefined || (picked.size >= most && !picked.has(text.title))) continue;
      picked.set(text.title, [...(picked.get(text.title) ?? []), name]);
    }
  }
  const none = shelves.filter(({ texts }) => texts.length === 0).map(({ name }) => name);
  const has = [...picked].map(([title, names]) => `“${title}” (${joinWords(names)})`);
  return [
    ...(has.length === 0 ? [] : [`Texts that the trust already has for these years: ${joinWords(has)}.`]),
    ...(none.length === 0
      ? []
      : [`The trust has no text for these years that shows in a leading part: ${joinWords(none)}.`]),
  ].join(' ');
}
