import type { Portrayal } from '../model/portrayal.ts';

/** A study as one school teaches it: swaps and choices made, its text's portrayals added to its own. */
export interface CountedStudy {
  readonly lessons: number;
  /** With evidence only: a portrayal without evidence does not count. */
  readonly portrayals: readonly Portrayal[];
  /** `portrays: none`: nobody is portrayed, and that is known. */
  readonly nobody: boolean;
  readonly surveyed: readonly string[];
  /** Does the study say how a stereotype in it is challenged? */
  readonly challenged: boolean;
  /** A choice the school has not made: not described until it is. */
  readonly open: boolean;
}

/** Is it known who is portrayed in this facet? Silence is known only where someone surveyed it. */
export function isKnown(study: CountedStudy, facet: string): boolean {
  if (study.open) return false;
  if (study.nobody || study.surveyed.includes(facet)) return true;
  return study.portrayals.some((each) => each.groups.some((group) => group.startsWith(`${facet}/`)));
}

/** Does anyone appear in it? In subjects that do not carry people, only such studies count above the subject. */
export function portraysSomeone(study: CountedStudy): boolean {
  return !study.open && study.portrayals.length > 0;
}
