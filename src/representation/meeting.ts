import type { Portrayal } from '../model/portrayal.ts';
import type { Rubric } from '../model/rubric.ts';
import { shownIn, type Lens } from './lens.ts';
import { isKnown, type CountedStudy } from './study.ts';

/** What one lesson of a study gives, by group of the facet, each 0 to 1 (design, section 2, "Met"). */
export interface Meeting {
  readonly full: ReadonlyMap<string, number>;
  readonly light: ReadonlyMap<string, number>;
  /** `light` without broad labels and related pairs: what a window counts. */
  readonly exactLight: ReadonlyMap<string, number>;
  /** Broad groups themselves in lead or shared presence. */
  readonly broad: ReadonlyMap<string, number>;
  /** Groups in lead or shared presence, unchallenged stereotypes aside. */
  readonly leads: readonly string[];
}

/** Meets the people of a study through a lens; undefined where the facet is not known in it. */
export function meet(study: CountedStudy, lens: Lens, rubric: Rubric): Meeting | undefined {
  if (!isKnown(study, lens.counted.id)) return undefined;
  const seen = seenIn(study, lens);
  const share = crowdShare(seen, lens, rubric);
  const full = new Map<string, number>();
  const light = new Map<string, number>();
  const exactLight = new Map<string, number>();
  const leads = new Set<string>();
  for (const { group, portrayal } of seen) {
    if (portrayal.handling === 'stereotype' && !study.challenged) continue;
    if (isInLead(portrayal) && lens.counted.groups.has(group)) leads.add(group);
    const weight = share * exactWeight(portrayal, rubric);
    for (const own of lens.exact.get(group) ?? []) {
      if (isInLead(portrayal) && !isStruggleOnly(portrayal)) raise(full, own, share);
      raise(light, own, weight);
      raise(exactLight, own, weight);
    }
    if (!isInLead(portrayal)) continue;
    for (const own of lens.near.get(group) ?? []) raise(light, own, share * rubric.light.broadLabel);
  }
  for (const own of full.keys()) {
    light.delete(own);
    exactLight.delete(own);
  }
  const broad = new Map(
    [...leads].filter((group) => lens.facet.broad.has(group)).map((group) => [group, share]),
  );
  return { full, light, exactLight, broad, leads: [...leads] };
}

interface Seen {
  readonly group: string;
  readonly portrayal: Portrayal;
}

function seenIn(study: CountedStudy, lens: Lens): Seen[] {
  return study.portrayals.flatMap((portrayal) =>
    portrayal.groups.flatMap((id) => {
      const group = shownIn(lens, id);
      return group === undefined ? [] : [{ group, portrayal }];
    }),
  );
}

/** A crowd shares the lesson: more than three groups of the counted facet in lead or shared presence divide it. */
function crowdShare(seen: readonly Seen[], { counted }: Lens, rubric: Rubric): number {
  const leading = seen.filter(({ group, portrayal }) => isInLead(portrayal) && counted.groups.has(group));
  const groups = new Set(leading.map(({ group }) => group));
  return Math.min(1, rubric.crowd.groups / Math.max(1, groups.size));
}

/** Is the portrayal in lead or shared presence? */
export function isInLead(portrayal: Portrayal): boolean {
  return portrayal.presence === 'lead' || portrayal.presence === 'shared';
}

/** Is the life told, and only as struggle? */
export function isStruggleOnly(portrayal: Portrayal): boolean {
  return portrayal.story.length > 0 && portrayal.story.every((each) => each === 'struggle');
}

function exactWeight(portrayal: Portrayal, rubric: Rubric): number {
  if (isInLead(portrayal)) return rubric.light.struggleOnly;
  return portrayal.presence === 'background' ? rubric.light.background : 0;
}

function raise(weights: Map<string, number>, group: string, weight: number): void {
  if (weight > (weights.get(group) ?? 0)) weights.set(group, weight);
}
