import type { HalfTerm } from '../model/field.ts';
import { partOf } from './scopes.ts';
import type { Seen } from './stretches.ts';

/** In how many lessons a group appears, and how. Lessons count whole, however many groups share them. */
export interface Appearance {
  /** Someone of the group leads or shares the lead. */
  lead: number;
  /** … and the life is told as more than struggle. */
  told: number;
  background: number;
  stereotyped: number;
  /** Only a broader group that holds this one leads. */
  label: number;
  /** `lead` by half-term; `undefined` for units without one. */
  readonly byTerm: Map<HalfTerm | undefined, number>;
}

/** Who appears in some years' lessons, in one facet. */
export interface Appearances {
  readonly lessons: number;
  readonly unknown: number;
  readonly groups: ReadonlyMap<string, Appearance>;
}

/** Counts who appears in these years, in the subjects that carry people or in one of them. */
export function countAppearances(
  seen: readonly Seen[],
  years: readonly number[],
  subject?: string,
): Appearances {
  const groups = new Map<string, Appearance>();
  let lessons = 0;
  let unknown = 0;
  for (const { stretch, groups: shown } of seen) {
    const isCounted = stretch.carries && (subject === undefined || stretch.unit.subject === subject);
    const part = isCounted ? stretch.lessons * partOf(stretch.unit, years) : 0;
    if (part === 0) continue;
    lessons += part;
    if (shown === undefined) unknown += part;
    for (const [group, encounter] of shown ?? []) {
      const sum = appearanceOf(groups, group);
      if (encounter.lead) {
        sum.lead += part;
        sum.byTerm.set(stretch.unit.term, (sum.byTerm.get(stretch.unit.term) ?? 0) + part);
      }
      if (encounter.told) sum.told += part;
      if (encounter.background) sum.background += part;
      if (encounter.stereotyped) sum.stereotyped += part;
      if (encounter.label) sum.label += part;
    }
  }
  return { lessons, unknown, groups };
}

function appearanceOf(groups: Map<string, Appearance>, group: string): Appearance {
  const known = groups.get(group);
  if (known !== undefined) return known;
  const made = { lead: 0, told: 0, background: 0, stereotyped: 0, label: 0, byTerm: new Map() };
  groups.set(group, made);
  return made;
}
