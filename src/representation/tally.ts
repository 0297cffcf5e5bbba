import type { Stated } from '../model/school.ts';
import type { Rubric } from '../model/rubric.ts';
import type { Lens } from './lens.ts';
import { meet, type Meeting } from './meeting.ts';
import { paneFor, pupilsOf, type Pane } from './split.ts';
import type { CountedStudy } from './study.ts';

/** Lessons added up in one facet. Everything is in lessons; tallies of parts add up to the tally of the whole. */
export interface Tally {
  unknown: number;
  readonly full: Map<string, number>;
  readonly light: Map<string, number>;
  readonly exactLight: Map<string, number>;
  readonly broad: Map<string, number>;
  readonly panes: Record<Pane, number>;
}

/** A tally of no lessons. */
export function emptyTally(): Tally {
  return {
    unknown: 0,
    full: new Map(),
    light: new Map(),
    exactLight: new Map(),
    broad: new Map(),
    panes: { mirror: 0, both: 0, window: 0, none: 0 },
  };
}

/** Tallies studies, and `undescribed` lessons beside them, for the pupils a school states in this facet. */
export function tallyStudies(
  studies: readonly CountedStudy[],
  undescribed: number,
  lens: Lens,
  stated: Stated | undefined,
  rubric: Rubric,
): Tally {
  const tally = emptyTally();
  tally.unknown = undescribed;
  const pupils = stated === undefined ? [] : pupilsOf(stated);
  for (const study of studies) {
    const meeting = meet(study, lens, rubric);
    if (meeting === undefined) {
      tally.unknown += study.lessons;
      continue;
    }
    addMeeting(tally, meeting, study.lessons);
    for (const pupil of pupils) tally.panes[paneFor(meeting, lens, pupil)] += study.lessons * pupil.weight;
  }
  return tally;
}

function addMeeting(tally: Tally, meeting: Meeting, lessons: number): void {
  addTo(tally.full, meeting.full, lessons);
  addTo(tally.light, meeting.light, lessons);
  addTo(tally.exactLight, meeting.exactLight, lessons);
  addTo(tally.broad, meeting.broad, lessons);
}

/** Adds `part`, times `times`, to `whole`. */
export function addTally(whole: Tally, part: Tally, times: number): void {
  whole.unknown += part.unknown * times;
  addTo(whole.full, part.full, times);
  addTo(whole.light, part.light, times);
  addTo(whole.exactLight, part.exactLight, times);
  addTo(whole.broad, part.broad, times);
  whole.panes.mirror += part.panes.mirror * times;
  whole.panes.both += part.panes.both * times;
  whole.panes.window += part.panes.window * times;
  whole.panes.none += part.panes.none * times;
}

function addTo(sum: Map<string, number>, part: ReadonlyMap<string, number>, times: number): void {
  for (const [group, value] of part) sum.set(group, (sum.get(group) ?? 0) + value * times);
}
