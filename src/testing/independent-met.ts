import type { FacetFields } from '../model/groups.ts';
import type { Portrayal } from '../model/portrayal.ts';
import type { Rubric } from '../model/rubric.ts';
import { countedFacet, isExact, isNear, type Relations } from './independent-groups.ts';
import { lessonsOf, type PlainScope, type Stretch } from './independent-programme.ts';

/** One facet seen from one scope; everything below is worked out from this. */
export interface View extends Relations {
  readonly facet: FacetFields;
  readonly rubric: Rubric;
  readonly scope: PlainScope;
}

function isKnown(view: View, stretch: Stretch): boolean {
  const facet = countedFacet(view.facet);
  const portrayed = stretch.portrayals.flatMap((portrayal) => portrayal.groups);
  const said = portrayed.some((group) => group.startsWith(`${facet}/`));
  return stretch.described && (said || stretch.surveyed.includes(facet) || stretch.saysNone);
}

/** Studies of which something is known in this facet. */
export function knownStretches(view: View): Stretch[] {
  return view.scope.stretches.filter((stretch) => isKnown(view, stretch));
}

/** U: lessons of which nothing is known in this facet. */
export function unknownLessons(view: View): number {
  return lessonsOf(view.scope.stretches.filter((stretch) => !isKnown(view, stretch)));
}

/** Is the presence lead or shared? */
export function isLeading(portrayal: Portrayal): boolean {
  return portrayal.presence === 'lead' || portrayal.presence === 'shared';
}

function isStruggleOnly(portrayal: Portrayal): boolean {
  return portrayal.story.length === 1 && portrayal.story[0] === 'struggle';
}

/** Portrayals that can give something: not a stereotype that the study leaves unchallenged. */
export function fairPortrayals(stretch: Stretch): Portrayal[] {
  return stretch.portrayals.filter((each) => each.handling !== 'stereotype' || stretch.challenged);
}

/** c: a crowd shares the lesson. */
export function crowdShare(view: View, stretch: Stretch): number {
  const groups = stretch.portrayals.filter(isLeading).flatMap((portrayal) => portrayal.groups);
  const facet = countedFacet(view.facet);
  const k = new Set(groups.filter((group) => group.startsWith(`${facet}/`))).size;
  return k === 0 ? 1 : Math.min(1, view.rubric.crowd.groups / k);
}

function fullOf(view: View, stretch: Stretch, own: string): number {
  const shown = fairPortrayals(stretch).filter((each) => isLeading(each) && !isStruggleOnly(each));
  const met = shown.some((each) => each.groups.some((group) => isExact(view, group, own)));
  return met ? crowdShare(view, stretch) : 0;
}

function lightOf(view: View, stretch: Stretch, own: string, near: boolean): number {
  if (fullOf(view, stretch, own) > 0) return 0;
  const { light } = view.rubric;
  const glimpses = fairPortrayals(stretch).flatMap((portrayal) =>
    portrayal.groups.map((group) => {
      if (isExact(view, group, own)) {
        if (isLeading(portrayal)) return light.struggleOnly;
        return portrayal.presence === 'background' ? light.background : 0;
      }
      return near && isNear(view, group, own) && isLeading(portrayal) ? light.broadLabel : 0;
    }),
  );
  return crowdShare(view, stretch) * Math.max(0, ...glimpses);
}

/** θ: lessons enough to notice. */
export function enough(view: View): number {
  const { kind, years, stretches, carrying } = view.scope;
  const { share, least, mostPerYear } = view.rubric.enough;
  const wide = kind === 'year' || kind === 'key-stage' || kind === 'school';
  const lessons = wide ? carrying : lessonsOf(stretches);
  return Math.min(Math.max(least, share * lessons), mostPerYear * years);
}

/** d(h), with lessons added to F; `near` says whether near portrayals count. */
export function metOf(view: View, group: string, added: number, near: boolean): number {
  const own = `${view.facet.id}/${group}`;
  const known = knownStretches(view);
  const full = add(known.map((each) => each.lessons * fullOf(view, each, own)));
  const light = add(known.map((each) => each.lessons * lightOf(view, each, own, near)));
  const theta = enough(view);
  return Math.min(1, (full + added) / theta + Math.min(view.rubric.light.most, light / theta));
}

/** The sum of numbers. */
export function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
