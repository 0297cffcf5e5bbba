import * as fc from 'fast-check';
import type { FacetFields } from '../model/groups.ts';
import { presences, stories, type Portrayal, type Story } from '../model/portrayal.ts';
import { rubricSchema, type Rubric } from '../model/rubric.ts';
import type { Option, Study } from '../model/unit.ts';
import type { WrittenSchool, WrittenText, WrittenTrust, WrittenUnit } from './independent-programme.ts';
import { randomCommunity } from './random-community.ts';
import { groupIds, randomFacets, someOf } from './random-facets.ts';
import { shippedRubric } from './shipped.ts';

const subjects = ['english', 'history', 'art', 'science', 'mathematics'] as const;
const years = [0, 2, 6, 7, 8, 9, 10, 11];
const texts = ['text-a', 'text-b', 'text-c', 'text-d'];
const tiers = ['higher', 'foundation'];
const rubric = shippedRubric(rubricSchema);

/** Random trusts: one or two schools, up to seven units over several subjects, four texts, seven small facets. */
export const randomTrust: fc.Arbitrary<WrittenTrust> = randomFacets.chain((facets) => trustOver(facets));

/** Random trusts over given facets. `portrayals` is what studies and texts portray, by default anything. */
export function trustOver(
  facets: readonly FacetFields[],
  portrayals: fc.Arbitrary<Portrayal> = randomPortrayal(facets),
): fc.Arbitrary<WrittenTrust> {
  const unit = randomUnit(facets, portrayals);
  return fc
    .array(unit, { minLength: 1, maxLength: 7 })
    .map((units) => Object.fromEntries(units.map((each, at) => [`${each.subject}/unit-${at}`, each])))
    .chain((units) =>
      fc.record({
        facets: fc.constant(facets),
        rubric: randomRubric,
        schools: fc.dictionary(fc.constantFrom('east', 'west'), randomSchool(facets, units), {
          minKeys: 1,
          maxKeys: 2,
          noNullPrototype: true,
        }),
        units: fc.constant(units),
        texts: randomTexts(facets, portrayals),
      }),
    );
}

/** The shipped rubric, its numbers sometimes changed, so that each is seen to be used where it should be. */
const randomRubric: fc.Arbitrary<Rubric> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(rubric) },
  fc
    .record({
      crowd: fc.integer({ min: 1, max: 4 }),
      share: fc.constantFrom(0.02, 0.05, 0.2),
      least: fc.constantFrom(0.5, 1, 2),
      mostPerYear: fc.constantFrom(2, 6),
      windows: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 }),
      weights: fc.array(fc.constantFrom(0, 0.2, 0.4, 0.8, 1), { minLength: 3, maxLength: 3 }),
    })
    .map(
      ({
        crowd,
        share,
        least,
        mostPerYear,
        windows: n,
        weights: [struggleOnly = 1, background = 1, most = 1],
      }) => ({
        ...rubric,
        crowd: { ...rubric.crowd, groups: crowd },
        enough: { ...rubric.enough, share, least, mostPerYear },
        // Both are half by default: which of them is the half of m(B) the design does not say.
        light: { ...rubric.light, struggleOnly, background, broadLabel: most, most },
        windows: {
          ...rubric.windows,
          unit: n[0] ?? 1,
          'subject-year': n[1] ?? 1,
          year: n[2] ?? 1,
          'subject-key-stage': n[3] ?? 1,
          'key-stage': n[4] ?? 1,
          school: n[5] ?? 1,
        },
      }),
    ),
);

/** A portrayal of one to five groups, often several of one facet; now and then without evidence. */
export function randomPortrayal(facets: readonly FacetFields[]): fc.Arbitrary<Portrayal> {
  const all = facets.map((facet) => groupIds(facet).map((id) => `${facet.id}/${id}`));
  const oneFacet = fc.constantFrom(...all).chain((ids) => someOf(ids, 1, 5));
  const several = someOf(all.flat(), 1, 5);
  return fc.record({
    who: fc.constant('Someone'),
    groups: fc.oneof(oneFacet, several),
    presence: fc.constantFrom(...presences),
    story: fc.oneof(fc.constant<Story[]>(['struggle']), someOf(stories, 0, 2)),
    handling: fc.constantFrom('affirming', 'neutral', 'stereotype'),
    voice: fc.constant('unknown' as const),
    evidence: fc.option(fc.constant('Chapter 1.'), { nil: undefined, freq: 12 }),
  });
}

function randomPortrays(portrayals: fc.Arbitrary<Portrayal>): fc.Arbitrary<'none' | Portrayal[] | undefined> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 4, arbitrary: fc.array(portrayals, { maxLength: 4 }) },
  );
}

function randomSurveyed(facets: readonly FacetFields[]): fc.Arbitrary<string[]> {
  const all = facets.map((facet) => facet.id);
  return fc.oneof(fc.constant<string[]>([]), fc.constant(all), fc.subarray(all));
}

function randomTexts(
  facets: readonly FacetFields[],
  portrayals: fc.Arbitrary<Portrayal>,
): fc.Arbitrary<Record<string, WrittenText>> {
  const text = fc.record({ portrays: randomPortrays(portrayals), surveyed: randomSurveyed(facets) });
  return fc
    .array(text, { minLength: texts.length, maxLength: texts.length })
    .map((each) =>
      Object.fromEntries(texts.flatMap((id, at) => (each[at] === undefined ? [] : [[id, each[at]]]))),
    );
}

/** A study of a text, a topic or a choice of texts; taught, examined or offered. */
export function randomStudy(
  facets: readonly FacetFields[],
  portrayals: fc.Arbitrary<Portrayal>,
): fc.Arbitrary<Study> {
  const about = fc.oneof(
    fc.constantFrom(...texts).map((text) => ({ text })),
    fc.constant({ topic: 'A topic' }),
    someOf(texts, 2, 3).map((choose) => ({ choose })),
  );
  const rest = fc.record({
    lessons: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(0.5, 1.5, 1 / 3, 90)),
    status: fc.constantFrom('taught', 'taught', 'examined', 'offered'),
    portrays: randomPortrays(portrayals),
    surveyed: randomSurveyed(facets),
    challenged: fc.option(fc.constant('A lesson on who drew it.'), { nil: undefined, freq: 2 }),
  });
  return fc.tuple(about, rest).map(([subject, each]): Study => ({ ...subject, ...each }));
}

/** A unit, often described to the last lesson or nearly: a range is wide open where it is not. */
function randomUnit(
  facets: readonly FacetFields[],
  portrayals: fc.Arbitrary<Portrayal>,
): fc.Arbitrary<WrittenUnit> {
  const when = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...years).map((year) => ({ year })) },
    {
      weight: 1,
      arbitrary: someOf(years, 2, 3).map((several) => ({ years: several })),
    },
  );
  const rest = fc.record({
    subject: fc.constantFrom(...subjects),
    beyond: fc.oneof(fc.constantFrom(0, 0, 0.5, 2), fc.integer({ min: -10, max: 40 }), fc.constant(200)),
    studies: fc.array(randomStudy(facets, portrayals), { maxLength: 5 }),
    option: fc.option(fc.oneof(randomOption, fc.array(randomOption, { minLength: 1, maxLength: 2 })), {
      nil: undefined,
      freq: 3,
    }),
  });
  return fc.tuple(when, rest).map(([year, { beyond, ...each }]) => {
    const described = each.studies.map((study) => (study.status === 'offered' ? 0 : (study.lessons ?? 0)));
    const lessons = described.reduce((sum, some) => sum + some, beyond);
    return { ...year, ...each, lessons: lessons > 0 ? lessons : 1 };
  });
}

const randomOption: fc.Arbitrary<Option> = fc.record({
  group: fc.constantFrom('tier', 'exam-board'),
  is: fc.oneof(fc.constantFrom(...tiers), fc.subarray(tiers, { minLength: 1 })),
});

function randomSchool(
  facets: readonly FacetFields[],
  units: Readonly<Record<string, WrittenUnit>>,
): fc.Arbitrary<WrittenSchool> {
  const ids = Object.keys(units);
  const text = fc.constantFrom(...texts);
  const swap = fc.record({
    unit: fc.constantFrom(...ids),
    from: text,
    to: text,
    because: fc.constant('It fits.'),
  });
  return fc.record({
    years: fc.oneof(fc.constant(years), fc.subarray(years, { minLength: 1 })),
    community: fc.option(randomCommunity(facets), { nil: undefined, freq: 6 }),
    takes: fc.oneof(fc.constant('all' as const), fc.subarray([...ids, ...subjects])),
    options: fc.dictionary(fc.constantFrom('tier', 'exam-board'), fc.constantFrom(...tiers), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    choices: fc.dictionary(fc.constantFrom(...ids), fc.oneof(text, someOf(texts, 1, 2)), {
      noNullPrototype: true,
    }),
    swaps: fc.uniqueArray(swap, { selector: (each) => `${each.unit} ${each.from}`, maxLength: 3 }),
  });
}
