import { count, formatLessons, joinWords } from '../../model/words.ts';
import type { Content } from '../../model/content.ts';
import type { Unit } from '../../model/unit.ts';
import type { Lens } from '../../representation/lens.ts';
import type { Stretch } from '../stretches.ts';
import type { Facts } from './facts.ts';

/** `English, key stage 3 at Canal Road Academy`; without a subject, `Key stage 3 at …`. */
export function whereInWords(facts: Facts, part: string, subject?: string): string {
  const name = part.charAt(0).toLowerCase() + part.slice(1);
  const among = subject === undefined ? '' : `${subjectInWords(facts.content, subject)}, `;
  return `${among}${name} at ${facts.school.name}`;
}

/** A subject's name; its id in words where the rubric does not name it. */
export function subjectInWords(content: Content, id: string): string {
  return (
    content.standard.rubric.subjects.find((subject) => subject.id === id)?.name ?? id.replaceAll('-', ' ')
  );
}

/** A group's name. */
export function groupInWords(lens: Lens, group: string): string {
  return lens.facet.groups.get(group)?.name ?? group;
}

/** A group with its pupils: `Roma (35 of 860 pupils)`; without them where the trust does not publish them. */
export function pupilsInWords(facts: Facts, lens: Lens, group: string): string {
  const name = groupInWords(lens, group);
  const shown = facts.school.community?.shown.get(lens.facet.id);
  if (shown === undefined || facts.content.trust.publish.community !== 'everyone') return name;
  if (!(shown instanceof Map)) return `${name} (everyone here)`;
  const pupils: unknown = shown.get(group);
  if (pupils === 'over-95') return `${name} (more than 95 in 100 pupils)`;
  if (typeof pupils !== 'number') return name;
  const roll = facts.school.community?.roll;
  return `${name} (${pupils}${roll === undefined ? '' : ` of ${roll}`} pupils)`;
}

/** `12 of 340 lessons`. */
export function ofLessons(some: number, all: number): string {
  return `${formatLessons(some)} of ${formatLessons(all)} ${all === 1 ? 'lesson' : 'lessons'}`;
}

/** The first few of a list in words, and how many more there are. */
export function someInWords(items: readonly string[], most: number, one: string): string {
  const rest = items.length - most;
  if (rest <= 0) return joinWords(items);
  return `${items.slice(0, most).join(', ')} and ${count(rest, `more ${one}`)}`;
}

/** What a stretch of lessons is spent on, with its unit. */
export function stretchInWords(content: Content, { unit, study, lessons }: Stretch): string {
  const length = formatLessons(lessons);
  if (study === undefined) return `the ${length} lessons of ${unitInWords(unit)} that no study describes`;
  const text = study.text === undefined ? undefined : (content.texts.get(study.text)?.title ?? study.text);
  const what = text ?? study.study.topic ?? (study.study.choose ?? []).join(' or ');
  return `“${what}” in ${unitInWords(unit)} (${length})`;
}

/** A unit by its title. */
export function unitInWords(unit: Unit): string {
  return `“${unit.title}”`;
}
