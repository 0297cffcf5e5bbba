import type { Rubric } from '../model/rubric.ts';
import type { Unit } from '../model/unit.ts';
import { encounter, type Encounter } from '../representation/encounter.ts';
import type { Lens } from '../representation/lens.ts';
import { portraysSomeone } from '../representation/study.ts';
import type { TakenUnit, TaughtStudy } from './programme.ts';
import { carries } from './scopes.ts';

/** Lessons of a unit that are spent on one study, or on nothing that is written down. */
export interface Stretch {
  readonly unit: Unit;
  /** Undefined for the lessons beyond a unit's studies. */
  readonly study: TaughtStudy | undefined;
  readonly lessons: number;
  /** Is it in a subject that carries people? */
  readonly carries: boolean;
}

/** A stretch with the groups of one facet that it shows; undefined where that is not known. */
export interface Seen {
  readonly stretch: Stretch;
  readonly groups: ReadonlyMap<string, Encounter> | undefined;
}

/**
 * Every stretch of lessons that counts above its subject: all in subjects that carry people, and in the others
 * the studies that portray someone.
 */
export function listStretches(taken: readonly TakenUnit[], rubric: Rubric): Stretch[] {
  return taken.flatMap(({ unit, studies, undescribed }) => {
    const isCarrying = carries(unit.subject, rubric);
    const counted = isCarrying ? studies : studies.filter((study) => portraysSomeone(study.counted));
    const rest = isCarrying && undescribed > 0 ? [{ unit, study: undefined, lessons: undescribed }] : [];
    return [...counted.map((study) => ({ unit, study, lessons: study.counted.lessons })), ...rest].map(
      (each) => ({ ...each, carries: isCarrying }),
    );
  });
}

/** The stretches through the lens of one facet. */
export function lookThrough(stretches: readonly Stretch[], lens: Lens): Seen[] {
  return stretches.map((stretch) => ({
    stretch,
    groups: stretch.study === undefined ? undefined : encounter(stretch.study.counted, lens),
  }));
}
