import type { Working } from './working.ts';
import type { Content } from '../../model/content.ts';
import type { Portrayal } from '../../model/portrayal.ts';
import { roundTo } from '../../representation/range.ts';
import { joinWords } from '../../model/words.ts';
import type { ScopeStudy } from './studies.ts';

/** A number of the working, to four decimals at most. */
export function number(value: number): string {
  return String(roundTo(value, 4));
}

/** `“Windrush Child” in “Voices of migration”`. */
export function studyInWords({ unit, study }: ScopeStudy, content: Content): string {
  const text = study.text === undefined ? undefined : (content.texts.get(study.text)?.title ?? study.text);
  const name = text ?? study.study.topic ?? joinWords(study.study.choose ?? [], 'or');
  return `“${name}” in “${unit.title}”`;
}

const presences = {
  lead: 'in a leading part',
  shared: 'sharing the lead',
  background: 'in the background',
  mention: 'mentioned',
} as const;

/** Who is portrayed, how, and what shows it. */
export function portrayalInWords({ who, presence, evidence }: Portrayal): string {
  return `${who}, ${presences[presence]}${evidence === undefined ? '' : ` (${evidence.replace(/\.$/u, '')})`}`;
}

/** Whose pupils a share is of, where the area's figures stand in for the school's; otherwise nothing. */
export function ofArea({ school, lens }: Working): string {
  const area = school.community?.area;
  return area?.facets.includes(lens.facet.id) === true ? ` in ${area.name}, not of this school` : '';
}
