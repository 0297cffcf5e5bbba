import { keyStageOf, keyStages } from '../../model/key-stage.ts';
import type { Content, PlaceOf } from '../../model/content.ts';
import type { School } from '../../model/school.ts';
import { statedGroups } from '../../representation/figures.ts';
import type { Lens } from '../../representation/lens.ts';
import { countAppearances, type Appearances } from '../appearances.ts';
import { findJourneys, type Journey } from '../journey.ts';
import type { Library } from '../library.ts';
import type { Programme } from '../programme.ts';
import { carries } from '../scopes.ts';
import { listStretches, lookThrough, type Seen } from '../stretches.ts';
import type { ScopeAudit } from '../trust-audit.ts';

/** A key stage as far as a school has it. */
export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly years: readonly number[];
}

/** What rules look at: one school as it is taught, counted and scored. */
export interface Facts {
  readonly school: School;
  readonly programme: Programme;
  readonly scopes: ReadonlyMap<string, ScopeAudit>;
  readonly content: Content;
  readonly lenses: readonly Lens[];
  readonly library: Library;
  readonly placeOf: PlaceOf;
  readonly date: string;
  readonly stages: readonly Stage[];
  /** The subjects that carry people, of those the school teaches. */
  readonly subjects: readonly string[];
  readonly carries: (subject: string) => boolean;
  readonly journeys: readonly Journey[];
  /** The lessons of the school through one lens; looked through once. */
  readonly seen: (lens: Lens) => readonly Seen[];
  /** Who appears in these years, in the subjects that carry people or in one of them; counted once. */
  readonly appearances: (lens: Lens, years: readonly number[], subject?: string) => Appearances;
}

/** What is given: the rest of the facts follows from it. */
export type Given = Pick<
  Facts,
  'school' | 'programme' | 'scopes' | 'content' | 'lenses' | 'library' | 'placeOf' | 'date'
>;

/** Makes the facts of a school ready for its rules. */
export function gatherFacts(given: Given): Facts {
  const { school, programme, content, lenses } = given;
  const stretches = listStretches(programme.taken, content.standard.rubric);
  const seen = remember(
    (lens: Lens) => lens.facet.id,
    (lens) => lookThrough(stretches, lens),
  );
  const counted = new Map<string, Appearances>();
  const years = [...new Set(school.years)].toSorted((a, b) => a - b);
  const calendar = { years, terms: content.trust.terms };
  return {
    ...given,
    stages: keyStages
      .map((stage) => ({ ...stage, years: years.filter((year) => keyStageOf(year) === stage) }))
      .filter((stage) => stage.years.length > 0),
    subjects: [
      ...new Set(stretches.filter((each) => each.carries).map(({ unit }) => unit.subject)),
    ].toSorted(),
    carries: (subject) => carries(subject, content.standard.rubric),
    journeys: lenses.flatMap((lens) => {
      const groups = statedIn(school, lens.facet.id);
      return groups.length === 0 ? [] : findJourneys(seen(lens), lens, groups, calendar);
    }),
    seen,
    appearances: (lens, some, subject) => {
      const key = `${lens.facet.id} ${some.join()} ${subject ?? ''}`;
      const known = counted.get(key) ?? countAppearances(seen(lens), some, subject);
      counted.set(key, known);
      return known;
    },
  };
}

/** The groups a school states in a facet. */
export function statedIn(school: School, facet: string): string[] {
  return statedGroups(school.community?.stated.get(facet));
}

/**
 * The groups that portrayals show and rules speak of: those that report, and those the school states. A marker
 * that other groups mirror is never portrayed itself.
 */
export function portrayedIn({ facet, counted }: Lens, school: School): string[] {
  if (facet.id !== counted.id) return [];
  const groups = [...new Set([...facet.reporting, ...statedIn(school, facet.id)])];
  return groups.filter((group) => facet.groups.get(group)?.mirrors.length === 0);
}

function remember<K, V>(keyOf: (key: K) => string, make: (key: K) => V): (key: K) => V {
  const known = new Map<string, V>();
  return (key) => {
    const value = known.get(keyOf(key)) ?? make(key);
    known.set(keyOf(key), value);
    return value;
  };
}
