import type { FacetFields, GroupFields } from '../model/groups.ts';
import type { Portrayal } from '../model/portrayal.ts';
import type { Rubric } from '../model/rubric.ts';
import type { CommunityFields } from '../model/school.ts';
import {
  lessonsOf,
  listScopes,
  type PlainScope,
  type Stretch,
  type WrittenTrust,
} from './independent-programme.ts';

export type Pair = readonly [number, number];

/** The figures of one facet in one scope. */
export interface PlainFacet {
  readonly coverage: number;
  readonly mirror: Pair | null;
  readonly window: Pair | null;
  readonly split: PlainSplit | null;
  readonly met: Readonly<Record<string, number>>;
}

/** Lessons, by what they are for a pupil of the named groups. */
export interface PlainSplit {
  readonly mirror: number;
  readonly both: number;
  readonly window: number;
  readonly none: number;
  readonly unknown: number;
}

export interface PlainHeadline {
  readonly mirror: Pair | null;
  readonly window: Pair | null;
  readonly coverage: number;
  readonly facets: readonly string[];
}

export interface PlainFigures {
  readonly lessons: number;
  readonly facets: Readonly<Record<string, PlainFacet>>;
  readonly headline: PlainHeadline | null;
}

/** Counts over a roll as a whole facet states them, over the marked pupils for a marker, or a plain list. */
type Stated = { readonly groups: readonly string[]; readonly shares: readonly number[] };

/** One facet seen from one scope; everything below is worked out from this. */
interface View extends Relations {
  readonly facet: FacetFields;
  readonly rubric: Rubric;
  readonly scope: PlainScope;
}

/** How groups stand to each other, each written `facet/group`. */
interface Relations {
  readonly lineages: ReadonlyMap<string, readonly string[]>;
  readonly mirrors: ReadonlyMap<string, readonly string[]>;
  /** Pairs `one other`, both ways. */
  readonly related: ReadonlySet<string>;
}

/**
 * The figures of every scope of a school, slowly and plainly, from the words of the design, section 2.
 * Shares no code with the audit: the two are compared in tests.
 */
export function independentFigures(trust: WrittenTrust, school: string): Map<string, PlainFigures> {
  const community = trust.schools[school]?.community;
  const relations = relationsOf(trust.facets);
  return new Map(
    listScopes(trust, school).map((scope) => {
      const facets = Object.fromEntries(
        trust.facets.map((facet) => {
          const view = { facet, rubric: trust.rubric, scope, ...relations };
          return [facet.id, facetFigures(view, readStated(facet, community))];
        }),
      );
      const required = trust.rubric.headline.facets;
      return [
        scope.id,
        { lessons: lessonsOf(scope.stretches), facets, headline: headlineOf(required, facets) },
      ];
    }),
  );
}

function facetFigures(view: View, stated: Stated | undefined): PlainFacet {
  const { stretches } = view.scope;
  const named = stated?.groups ?? [];
  const reporting = allGroups(view.facet).filter((group) => group.report);
  const met = new Set([...reporting.map((group) => group.id), ...named]);
  return {
    coverage: 1 - unknownLessons(view) / lessonsOf(stretches),
    mirror: stated === undefined ? null : mirrorOf(view, stated),
    window: stated === undefined || view.facet.kind !== 'whole' ? null : windowOf(view, stated),
    split: named.length === 0 || stated === undefined ? null : splitOf(view, stated),
    met: Object.fromEntries([...met].map((group) => [group, metOf(view, group, 0, true)])),
  };
}

/* Community */

function readStated(facet: FacetFields, community: CommunityFields | undefined): Stated | undefined {
  const written = community?.[facet.id];
  if (community === undefined || facet.kind === 'none' || written === undefined) return undefined;
  if (typeof written !== 'object') return undefined;
  if (Array.isArray(written)) return { groups: written, shares: written.map(() => 1 / written.length) };
  const roll = community.roll ?? 0;
  const counts = Object.values(written).map((count) => (count === 'over-95' ? 0.95 * roll : count));
  const whole = facet.kind === 'whole' ? roll : add(counts);
  return { groups: Object.keys(written), shares: counts.map((count) => count / whole) };
}

/* Groups: written `facet/group` here, so that a marker and the facet it points at cannot be confused */

function allGroups(facet: FacetFields): GroupFields[] {
  const below = (group: GroupFields): GroupFields[] => [group, ...group.groups.flatMap(below)];
  return facet.groups.flatMap(below);
}

function relationsOf(facets: readonly FacetFields[]): Relations {
  const groups = facets.flatMap((facet) => allGroups(facet).map((group) => ({ facet: facet.id, group })));
  const pairs = facets.flatMap(({ id, related }) => related.map(([a, b]) => [`${id}/${a}`, `${id}/${b}`]));
  return {
    lineages: lineages(facets),
    mirrors: new Map(groups.map(({ facet, group }) => [`${facet}/${group.id}`, group.mirrors])),
    related: new Set(pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`])),
  };
}

/** Every group with itself and all above it. */
function lineages(facets: readonly FacetFields[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const visit = (facet: string, group: GroupFields, above: readonly string[]): void => {
    const line = [`${facet}/${group.id}`, ...above];
    found.set(`${facet}/${group.id}`, line);
    for (const child of group.groups) visit(facet, child, line);
  };
  for (const facet of facets) for (const top of facet.groups) visit(facet.id, top, []);
  return found;
}

function isAtOrBelow(view: View, group: string, other: string): boolean {
  return view.lineages.get(group)?.includes(other) === true;
}

function isExact(view: View, shown: string, own: string): boolean {
  const mirrors = view.mirrors.get(own) ?? [];
  return isAtOrBelow(view, shown, own) || mirrors.some((mirror) => isAtOrBelow(view, shown, mirror));
}

function isNear(view: View, shown: string, own: string): boolean {
  if (isExact(view, shown, own)) return false;
  return isAtOrBelow(view, own, shown) || view.related.has(`${shown} ${own}`);
}

function isAkin(view: View, one: string, other: string): boolean {
  return [isExact, isNear].some((is) => is(view, one, other) || is(view, other, one));
}

/** The facet over which known, k and the split are taken. */
function countedFacet(facet: FacetFields): string {
  const named = allGroups(facet).flatMap((group) =>
    group.mirrors.map((mirror) => mirror.split('/')[0] ?? ''),
  );
  return named.find((each) => each !== facet.id) ?? facet.id;
}

/* Studies */

function isKnown(view: View, stretch: Stretch): boolean {
  const facet = countedFacet(view.facet);
  const portrayed = stretch.portrayals.flatMap((portrayal) => portrayal.groups);
  const said = portrayed.some((group) => group.startsWith(`${facet}/`));
  return stretch.described && (said || stretch.surveyed.includes(facet) || stretch.saysNone);
}

function knownStretches(view: View): Stretch[] {
  return view.scope.stretches.filter((stretch) => isKnown(view, stretch));
}

/** U: lessons of which nothing is known in this facet. */
function unknownLessons(view: View): number {
  return lessonsOf(view.scope.stretches.filter((stretch) => !isKnown(view, stretch)));
}

function isLeading(portrayal: Portrayal): boolean {
  return portrayal.presence === 'lead' || portrayal.presence === 'shared';
}

function isStruggleOnly(portrayal: Portrayal): boolean {
  return portrayal.story.length === 1 && portrayal.story[0] === 'struggle';
}

/** Portrayals that can give something: not a stereotype that the study leaves unchallenged. */
function fairPortrayals(stretch: Stretch): Portrayal[] {
  return stretch.portrayals.filter((each) => each.handling !== 'stereotype' || stretch.challenged);
}

/** c: a crowd shares the lesson. */
function crowdShare(view: View, stretch: Stretch): number {
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
function enough(view: View): number {
  const { kind, years, stretches, carrying } = view.scope;
  const { share, least, mostPerYear } = view.rubric.enough;
  const wide = kind === 'year' || kind === 'key-stage' || kind === 'school';
  const lessons = wide ? carrying : lessonsOf(stretches);
  return Math.min(Math.max(least, share * lessons), mostPerYear * years);
}

/** d(h), with lessons added to F; `near` says whether near portrayals count. */
function metOf(view: View, group: string, added: number, near: boolean): number {
  const own = `${view.facet.id}/${group}`;
  const known = knownStretches(view);
  const full = add(known.map((each) => each.lessons * fullOf(view, each, own)));
  const light = add(known.map((each) => each.lessons * lightOf(view, each, own, near)));
  const theta = enough(view);
  return Math.min(1, (full + added) / theta + Math.min(view.rubric.light.most, light / theta));
}

/* Mirror */

function mirrorOf(view: View, stated: Stated): Pair {
  const { kind } = view.facet;
  const mean = (added: number) =>
    add(stated.groups.map((group, at) => (stated.shares[at] ?? 0) * metOf(view, group, added, true)));
  const others = kind === 'whole' ? 1 - add(stated.shares) : 0;
  return [mean(0), mean(unknownLessons(view)) + others];
}

/* Window */

function windowOf(view: View, stated: Stated): Pair | null {
  const targets = stated.groups.map((group) => targetsOf(view, group));
  if (targets.every((each) => each.length === 0)) return null;
  const mean = (added: number) =>
    add(
      stated.groups.map(
        (group, at) => (stated.shares[at] ?? 0) * widthOf(view, group, targets[at] ?? [], added),
      ),
    );
  return [mean(0), mean(unknownLessons(view)) + 1 - add(stated.shares)];
}

/** T: reporting groups not akin to the pupil's. */
function targetsOf(view: View, group: string): string[] {
  const full = (id: string) => `${view.facet.id}/${id}`;
  const reporting = allGroups(view.facet).filter((each) => each.report);
  return reporting.map((each) => each.id).filter((id) => !isAkin(view, full(id), full(group)));
}

function widthOf(view: View, group: string, targets: readonly string[], added: number): number {
  if (targets.length === 0) return 0;
  const variety = add(view.facet.groups.map((top) => varietyOf(view, top, group, targets, added)));
  return Math.min(1, variety / Math.min(view.rubric.windows[view.scope.kind], targets.length));
}

/** v of a group, down its branch of the tree. */
function varietyOf(
  view: View,
  here: GroupFields,
  group: string,
  targets: readonly string[],
  added: number,
): number {
  if (here.report) return targets.includes(here.id) ? metOf(view, here.id, added, false) : 0;
  const isBroad = allGroups({ ...view.facet, groups: here.groups }).some((each) => each.report);
  if (!isBroad) return 0;
  const below = add(here.groups.map((child) => varietyOf(view, child, group, targets, added)));
  const isOwn = isAkin(view, `${view.facet.id}/${here.id}`, `${view.facet.id}/${group}`);
  return Math.max(isOwn ? 0 : broadlyMet(view, here.id, added), below);
}

/** m(B): lessons that lead with the broad group itself. */
function broadlyMet(view: View, broad: string, added: number): number {
  const lessons = knownStretches(view).map((stretch) => {
    const shown = fairPortrayals(stretch)
      .filter(isLeading)
      .flatMap((each) => each.groups);
    return shown.includes(`${view.facet.id}/${broad}`) ? stretch.lessons * crowdShare(view, stretch) : 0;
  });
  return Math.min(view.rubric.light.most, (add(lessons) + added) / enough(view));
}

/* Split */

function splitOf(view: View, stated: Stated): PlainSplit {
  const total = add(stated.shares);
  const pupils =
    view.facet.kind === 'shared'
      ? [{ groups: stated.groups, weight: 1 }]
      : stated.groups.map((group, at) => ({ groups: [group], weight: (stated.shares[at] ?? 0) / total }));
  const lessonsThatAre = (pane: Pane): number =>
    add(
      pupils.map(({ groups, weight }) => {
        const own = groups.map((group) => `${view.facet.id}/${group}`);
        return weight * lessonsOf(knownStretches(view).filter((each) => paneOf(view, each, own) === pane));
      }),
    );
  return {
    mirror: lessonsThatAre('mirror'),
    both: lessonsThatAre('both'),
    window: lessonsThatAre('window'),
    none: lessonsThatAre('none'),
    unknown: unknownLessons(view),
  };
}

type Pane = 'mirror' | 'both' | 'window' | 'none';

function paneOf(view: View, stretch: Stretch, own: readonly string[]): Pane {
  const facet = countedFacet(view.facet);
  const shown = fairPortrayals(stretch)
    .filter(isLeading)
    .flatMap((portrayal) => portrayal.groups)
    .filter((group) => group.startsWith(`${facet}/`));
  const mirror = shown.some((group) => own.some((each) => isExact(view, group, each)));
  const window = shown.some((group) => !own.some((each) => isAkin(view, group, each)));
  if (mirror) return window ? 'both' : 'mirror';
  return window ? 'window' : 'none';
}

/* Headline */

function headlineOf(
  required: readonly string[],
  facets: Readonly<Record<string, PlainFacet>>,
): PlainHeadline | null {
  const named = required.filter((id) => facets[id] !== undefined && facets[id].mirror !== null);
  if (named.length === 0) return null;
  const figures = named.flatMap((id) => facets[id] ?? []);
  return {
    mirror: meanPair(figures.map((each) => each.mirror)),
    window: meanPair(figures.map((each) => each.window)),
    coverage: add(figures.map((each) => each.coverage)) / figures.length,
    facets: named,
  };
}

function meanPair(pairs: readonly (Pair | null)[]): Pair | null {
  const there = pairs.filter((pair) => pair !== null);
  if (there.length === 0) return null;
  return [add(there.map((pair) => pair[0])) / there.length, add(there.map((pair) => pair[1])) / there.length];
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
