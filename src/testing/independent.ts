import type { FacetFields, GroupFields } from '../model/groups.ts';
import type { CommunityFields } from '../model/school.ts';
import { allGroups, countedFacet, isAkin, isExact, relationsOf } from './independent-groups.ts';
import {
  add,
  crowdShare,
  enough,
  fairPortrayals,
  isLeading,
  knownStretches,
  metOf,
  unknownLessons,
  type View,
} from './independent-met.ts';
import { lessonsOf, listScopes, type Stretch, type WrittenTrust } from './independent-programme.ts';

type Pair = readonly [number, number];

/** The figures of one facet in one scope. */
interface PlainFacet {
  readonly coverage: number;
  readonly mirror: Pair | null;
  readonly window: Pair | null;
  readonly split: PlainSplit | null;
  readonly met: Readonly<Record<string, number>>;
}

/** Lessons, by what they are for a pupil of the named groups. */
interface PlainSplit {
  readonly mirror: number;
  readonly both: number;
  readonly window: number;
  readonly none: number;
  readonly unknown: number;
}

/** The figure people see first; nothing but nulls where no required facet is stated. */
interface PlainHeadline {
  readonly mirror: Pair | null;
  readonly window: Pair | null;
  readonly coverage: number | null;
  readonly facets: readonly string[];
}

/** The figures of one scope. */
interface PlainFigures {
  readonly lessons: number;
  readonly facets: Readonly<Record<string, PlainFacet>>;
  readonly headline: PlainHeadline;
}

/** Counts over a roll as a whole facet states them, over the marked pupils for a marker, or a plain list. */
type Stated = { readonly groups: readonly string[]; readonly shares: readonly number[] };

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
    window: stated === undefined || view.facet.kind === 'marker' ? null : windowOf(view, stated),
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
  const shared = view.facet.kind === 'shared';
  const pupils = shared
    ? [{ groups: stated.groups, share: 1 }]
    : stated.groups.map((group, at) => ({ groups: [group], share: stated.shares[at] ?? 0 }));
  const targets = pupils.map((pupil) => targetsOf(view, pupil.groups));
  if (targets.every((each) => each.length === 0)) return null;
  const mean = (added: number) =>
    add(pupils.map((pupil, at) => pupil.share * widthOf(view, pupil.groups, targets[at] ?? [], added)));
  return [mean(0), mean(unknownLessons(view)) + 1 - add(pupils.map((pupil) => pupil.share))];
}

/** T: reporting groups not akin to any of the pupil's. */
function targetsOf(view: View, groups: readonly string[]): string[] {
  const reporting = allGroups(view.facet).filter((each) => each.report);
  return reporting.map((each) => each.id).filter((id) => !isOwn(view, id, groups));
}

/** Is a group of the facet akin to any group of a pupil? */
function isOwn(view: View, id: string, groups: readonly string[]): boolean {
  const full = (each: string) => `${view.facet.id}/${each}`;
  return groups.some((group) => isAkin(view, full(id), full(group)));
}

function widthOf(view: View, groups: readonly string[], targets: readonly string[], added: number): number {
  if (targets.length === 0) return 0;
  const variety = add(view.facet.groups.map((top) => varietyOf(view, top, groups, targets, added)));
  return Math.min(1, variety / Math.min(view.rubric.windows[view.scope.kind], targets.length));
}

/** v of a group, down its branch of the tree. */
function varietyOf(
  view: View,
  here: GroupFields,
  groups: readonly string[],
  targets: readonly string[],
  added: number,
): number {
  if (here.report) return targets.includes(here.id) ? metOf(view, here.id, added, false) : 0;
  const isBroad = allGroups({ ...view.facet, groups: here.groups }).some((each) => each.report);
  if (!isBroad) return 0;
  const below = add(here.groups.map((child) => varietyOf(view, child, groups, targets, added)));
  return Math.max(isOwn(view, here.id, groups) ? 0 : broadlyMet(view, here.id, added), below);
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
): PlainHeadline {
  const named = required.filter((id) => facets[id] !== undefined && facets[id].mirror !== null);
  if (named.length === 0) return { mirror: null, window: null, coverage: null, facets: [] };
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
