import type { UntakenUnit } from '../audit/programme.ts';
import type { ClearedBy, PassageKind, Role } from '../assumptions/flag.ts';
import type { Severity } from '../model/finding.ts';
import type { Presence, Story } from '../model/portrayal.ts';
import { formatLessons } from '../model/words.ts';
import { points, roundTo, type Range } from '../representation/range.ts';
import type { Split } from '../representation/split.ts';

export { count, countLessons, dayInWords, formatLessons, joinWords, termNames } from '../model/words.ts';

/** What a mirror and a window are, for people who meet the words for the first time. */
export const meanings = {
  mirror: 'How far pupils here meet people of their own group in lessons, out of 100.',
  window: 'How many kinds of lives other than their own the lessons open on, out of 100.',
} as const;

/** The five kinds of lesson in a split, in the order they are shown. */
export const paneNames: { readonly [kind in keyof Split]: string } = {
  mirror: 'Mirror',
  both: 'Mirror and window',
  window: 'Window',
  none: 'No one leads',
  unknown: 'Not described',
};

/** What each kind of lesson means. */
export const paneMeanings: { readonly [kind in keyof Split]: string } = {
  mirror: 'a pupil meets someone of their own group in a leading part',
  both: 'both in one lesson',
  window: 'a pupil meets someone of another group in a leading part',
  none: 'nobody, or nobody in a leading part, is portrayed',
  unknown: 'nobody has yet written down who is met',
};

/** For units that do not say when they are taught. */
export const noTerm = 'During the year';

export const presenceNames: { readonly [presence in Presence]: string } = {
  lead: 'leading part',
  shared: 'shared lead',
  background: 'in the background',
  mention: 'mentioned only',
};

export const storyNames: { readonly [story in Story]: string } = {
  everyday: 'everyday life',
  achievement: 'achievement',
  struggle: 'struggle',
  celebration: 'celebration',
  folklore: 'folklore',
  friendship: 'friendship',
  information: 'information',
};

export const severityNames: { readonly [severity in Severity]: string } = {
  error: 'To put right',
  warn: 'To look at',
  note: 'Good to know',
};

export const roleNames: { readonly [role in Role]: string } = {
  demand: 'pupils must supply it',
  key: 'needed to follow',
  setting: 'the setting',
  mention: 'mentioned',
};

export const passageNames: { readonly [kind in PassageKind]: string } = {
  prose: 'what is taught',
  extract: 'pupils read this',
  task: 'pupils do this',
  assessment: 'an assessment',
  outline: 'an outline',
  title: 'the title',
  summary: 'the summary',
};

/** How something that was taken for granted was met with: the good news. */
export const clearedNames: { readonly [by in ClearedBy]: string } = {
  taught: 'Taught before it is needed',
  glossed: 'Explained where it stands',
  pictured: 'Shown in a picture',
  experienced: 'Met on a visit or at an event',
  familiar: 'Known to pupils here',
  answered: 'Answered by the school',
  subject: 'Part of the subject itself',
};

/** Why a school does not take a unit of the trust. */
export function whyUntaken({ why, option }: UntakenUnit): string {
  if (why === 'not-in-takes') return 'It is not among the units this school has chosen from the trust.';
  const choice = (option ?? 'an option').replaceAll('-', ' ');
  return why === 'other-option'
    ? `It is one of several alternatives (${choice}), and this school takes another.`
    : `It is one of several alternatives (${choice}), and this school has not said which it takes.`;
}

/** A facet as a figure states it: what was found, and of how many lessons anything is known. */
export interface Reading {
  readonly range: Range | null;
  readonly coverage: number;
  readonly lessons: number;
  /** The facet in words, for what to say where nothing is measured. */
  readonly about: string;
}

/** A figure in words: `45`, `at least 45, 8 of 10 lessons described`, or why there is none. */
export function readFigure({ range, coverage, lessons, about }: Reading): string {
  if (range === null) return `not measured: the school states nothing about ${about}`;
  const [low, high] = range;
  if (roundTo(low, 9) === roundTo(high, 9)) return String(points(low));
  const known = describedInWords(coverage, lessons);
  if (coverage <= 1e-9) return `not known yet, ${known}`;
  return `at least ${points(low)}, ${known}`;
}

/** A figure without its lessons: `45`, `at least 45`, `not known yet`; undefined where none is measured. */
export function shortFigure(range: Range | null, coverage: number): string | undefined {
  if (range === null) return undefined;
  const [low, high] = range;
  if (roundTo(low, 9) === roundTo(high, 9)) return String(points(low));
  return coverage <= 1e-9 ? 'not known yet' : `at least ${points(low)}`;
}

/** `8 of 10 lessons described`. */
export function describedInWords(coverage: number, lessons: number): string {
  return `${knownLessons(coverage * lessons)} of ${formatLessons(lessons)} ${lessons === 1 ? 'lesson' : 'lessons'} described`;
}

/** Rounded down, so that all lessons are never called described while any is not. */
function knownLessons(described: number): string {
  const scale = described < 20 ? 10 : 1;
  return String(Math.floor(roundTo(described, 9) * scale + 1e-9) / scale);
}
