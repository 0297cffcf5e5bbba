import type { Portrayal } from '../model/portrayal.ts';
import { shownIn, type Lens } from './lens.ts';
import { isInLead, isStruggleOnly } from './meeting.ts';
import { isKnown, type CountedStudy } from './study.ts';

/** How a study shows one group of a facet: what rules ask, where figures ask how much. */
export interface Encounter {
  /** Someone of the group leads or shares the lead; unchallenged stereotypes aside. */
  lead: boolean;
  /** One of those who lead is told as more than struggle. */
  told: boolean;
  /** Someone of the group is in the background or mentioned. */
  background: boolean;
  /** The group leads, as a stereotype that nobody challenges. */
  stereotyped: boolean;
  /** A broader group that holds this one leads. */
  label: boolean;
}

/** The groups of a facet that a study shows; undefined where it is not known whom it shows. */
export function encounter(study: CountedStudy, lens: Lens): ReadonlyMap<string, Encounter> | undefined {
  if (!isKnown(study, lens.counted.id)) return undefined;
  const shown = new Map<string, Encounter>();
  for (const portrayal of study.portrayals) {
    for (const id of portrayal.groups) {
      const group = shownIn(lens, id);
      if (group !== undefined) addPortrayal(shown, group, portrayal, study, lens);
    }
  }
  return shown;
}

function addPortrayal(
  shown: Map<string, Encounter>,
  group: string,
  portrayal: Portrayal,
  study: CountedStudy,
  lens: Lens,
): void {
  const leads = isInLead(portrayal);
  const isUnfair = portrayal.handling === 'stereotype' && !study.challenged;
  for (const own of lens.exact.get(group) ?? []) {
    const each = encounterOf(shown, own);
    if (!leads) each.background = true;
    else if (isUnfair) each.stereotyped = true;
    else {
      each.lead = true;
      if (!isStruggleOnly(portrayal)) each.told = true;
    }
  }
  if (!leads || isUnfair || lens.facet.id !== lens.counted.id) return;
  for (const own of lens.near.get(group) ?? []) {
    // Related pairs are near too, but they are no label of each other.
    if (lens.facet.groups.get(own)?.above.includes(group) === true) encounterOf(shown, own).label = true;
  }
}

function encounterOf(shown: Map<string, Encounter>, group: string): Encounter {
  const known = shown.get(group);
  if (known !== undefined) return known;
  const made = { lead: false, told: false, background: false, stereotyped: false, label: false };
  shown.set(group, made);
  return made;
}
