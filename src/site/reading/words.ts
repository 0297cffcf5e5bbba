import type { ListItem, TextList } from '../../model/list.ts';
import { yearName } from '../../model/key-stage.ts';
import type { Text } from '../../model/text.ts';
import { countLessons, joinWords, dayInWords } from '../words.ts';
import type { TextUse, UseKind } from './reading-list.ts';

/** What a list is, above its name. */
export const listNames: { readonly [kind in TextList['kind']]: string } = {
  library: 'In the library',
  'class-readers': 'Read aloud in class',
  unseen: 'Unseen reading',
  visits: 'Visits',
  speakers: 'Speakers',
  displays: 'On the walls',
  assemblies: 'Assemblies',
  celebrations: 'Celebrations',
};

const usesInWords: { readonly [how in UseKind]: string } = {
  taught: 'taught',
  examined: 'taught and examined',
  offered: 'offered to those who want it; not counted',
  'not-chosen': 'the school chose another text',
  'swapped-out': 'the school teaches another text in its place',
  'not-taken': 'the school does not take this unit',
};

/** How a unit uses a text: `taught, 8 lessons`. */
export function useInWords({ how, lessons, because }: TextUse): string {
  const counted = how === 'taught' || how === 'examined';
  const length = counted && lessons !== undefined ? `, ${countLessons(lessons)}` : '';
  return `${usesInWords[how]}${length}${because === undefined ? '' : `. ${because}`}`;
}

/** A work's kind, maker and year: `Novel by Benjamin Zephaniah, 2020`. */
export function workInWords({ kind, by, published }: Pick<Text, 'kind' | 'by' | 'published'>): string {
  const words = kind.replaceAll('-', ' ');
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  const makers = by.length === 0 ? '' : ` by ${joinWords(by)}`;
  return `${name}${makers}${published === undefined ? '' : `, ${dated(published)}`}`;
}

function dated(year: number): string {
  return year < 0 ? `${-year} BCE` : String(year);
}

/** What the portrayals were checked against, said honestly. */
export function checkedInWords({ checked }: Pick<Text, 'checked'>): string {
  if (checked === 'none') return 'Nobody has checked this description against the work itself yet.';
  return `Checked against ${checked.against} by ${checked.by}, ${dayInWords(checked.date)}.`;
}

/** The years an item is for: `Year 7, Year 8`; empty where it says none. */
export function itemYears({ year, years }: Pick<ListItem, 'year' | 'years'>): string {
  return (years ?? (year === undefined ? [] : [year])).map(yearName).join(', ');
}
