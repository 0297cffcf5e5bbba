import type { Stated } from '../model/school.ts';
import type { Lens } from './lens.ts';
import type { Meeting } from './meeting.ts';

/** Lessons by what they are to the pupils of a school; the five add up to the scope's lessons. */
export interface Split {
  readonly mirror: number;
  readonly both: number;
  readonly window: number;
  readonly none: number;
  readonly unknown: number;
}

export type Pane = Exclude<keyof Split, 'unknown'>;

/** A pupil for whom lessons are split: their groups (several only in a shared facet) and their weight. */
export interface Pupil {
  readonly groups: readonly string[];
  readonly weight: number;
}

/** The pupils a facet is split for: the named groups by share, or one pupil who has the whole shared list. */
export function pupilsOf(stated: Stated): Pupil[] {
  if (stated.kind === 'shared') return [{ groups: stated.groups, weight: 1 }];
  const total = [...stated.shares.values()].reduce((sum, share) => sum + share, 0);
  return [...stated.shares].map(([group, share]) => ({ groups: [group], weight: share / total }));
}

/** What a lesson with this meeting is to a pupil. */
export function paneFor(meeting: Meeting, lens: Lens, pupil: Pupil): Pane {
  const mirror = meeting.leads.some((shown) =>
    lens.exact.get(shown)?.some((own) => pupil.groups.includes(own)),
  );
  const window = meeting.leads.some((shown) => !pupil.groups.some((own) => lens.akin.get(shown)?.has(own)));
  if (mirror) return window ? 'both' : 'mirror';
  return window ? 'window' : 'none';
}
