import { partOf } from '../scopes.ts';
import { enough, met } from '../../representation/met.ts';
import type { Lens } from '../../representation/lens.ts';
import { addTally, emptyTally, type Tally } from '../../representation/tally.ts';
import { statedIn, type Facts, type Stage } from './facts.ts';

/** How far a group is met, at least and at most, and what follows from it. */
export interface Standing {
  readonly lens: Lens;
  readonly group: string;
  readonly low: number;
  readonly high: number;
  /** `absent` holds however the unknown turns out; `open` only if nothing more comes. */
  readonly is: 'absent' | 'open' | 'met';
}

/** A key stage, or one subject in it, counted in the subjects that carry people. */
export interface Counted {
  readonly theta: number;
  readonly lessons: number;
  readonly tallyOf: (lens: Lens) => Tally;
}

/** Where noise of arithmetic ends. */
export const slack = 1e-9;

/** The lessons of a key stage in the subjects that carry people. */
export function countStage(facts: Facts, stage: Stage): Counted | undefined {
  const whole = facts.scopes.get(stage.id)?.scope;
  if (whole === undefined || whole.enoughOf === 0) return undefined;
  const carrying = facts.programme.taken.filter(({ unit }) => facts.carries(unit.subject));
  return {
    theta: enough(whole.enoughOf, stage.years.length, facts.content.standard.rubric),
    lessons: whole.enoughOf,
    tallyOf: (lens) => {
      const sum = emptyTally();
      for (const { unit } of carrying) {
        const part = partOf(unit, stage.years);
        const tally = facts.scopes.get(unit.id)?.scope.tallies.get(lens.facet.id);
        if (tally !== undefined && part > 0) addTally(sum, tally, part);
      }
      return sum;
    },
  };
}

/** The lessons of a subject in a key stage. */
export function countSubject(facts: Facts, subject: string, stage: Stage): Counted | undefined {
  const scope = facts.scopes.get(`${subject}/${stage.id}`)?.scope;
  if (scope === undefined || scope.lessons === 0) return undefined;
  return {
    theta: enough(scope.enoughOf, stage.years.length, facts.content.standard.rubric),
    lessons: scope.lessons,
    tallyOf: (lens) => scope.tallies.get(lens.facet.id) ?? emptyTally(),
  };
}

/** How every group the school states stands, in the order of the facets. */
export function findStandings(facts: Facts, { theta, tallyOf }: Counted): Standing[] {
  const { rubric } = facts.content.standard;
  const { below } = rubric.noMirror;
  return facts.lenses.flatMap((lens) => {
    const groups = statedIn(facts.school, lens.facet.id);
    if (groups.length === 0) return [];
    const tally = tallyOf(lens);
    return groups.map((group): Standing => {
      const low = met(tally, group, theta, 0, 'light', rubric);
      const high = met(tally, group, theta, tally.unknown, 'light', rubric);
      const is = high < below - slack ? 'absent' : low < below - slack ? 'open' : 'met';
      return { lens, group, low, high, is };
    });
  });
}
