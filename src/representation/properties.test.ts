import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FacetFields } from '../model/groups.ts';
import { rubricSchema } from '../model/rubric.ts';
import type { Portrayal } from '../model/portrayal.ts';
import type { Study } from '../model/unit.ts';
import { auditedFigures, comparable, contentOf, everyScope } from '../testing/audited.ts';
import { expectClose } from '../testing/expect-close.ts';
import { expectAllInside, expectNoneHigher, expectRange, slack } from '../testing/expect-figures.ts';
import { carriesPeople, type WrittenTrust } from '../testing/independent-programme.ts';
import {
  anyChoice,
  choosing,
  oneLead,
  randomDescription,
  randomEdit,
  reversed,
  undescribed,
  withoutStudy,
  withStudies,
} from '../testing/random-edit.ts';
import { groupIds, groupsBelow, randomFacets, someOf } from '../testing/random-facets.ts';
import { randomPortrayal, randomTrust, trustOver } from '../testing/random-trust.ts';
import { shippedRubric } from '../testing/shipped.ts';

const runs = { numRuns: 200, seed: 20_260_902 };
const rubric = shippedRubric(rubricSchema);

describe('figures of random trusts', () => {
  it('are ordered and within 0 and 1', () => {
    fc.assert(
      fc.property(randomTrust, (trust) => {
        for (const [id, figures] of everyScope(trust)) {
          expectRange(figures.headline.mirror, id);
          expectRange(figures.headline.window, id);
          for (const each of figures.facets.values()) {
            expectRange(each.mirror, id);
            expectRange(each.window, id);
            for (const part of [each.coverage, ...each.met.values()]) expectRange([part, part], id);
          }
        }
      }),
      runs,
    );
  });

  it('split the lessons of a scope without losing one', () => {
    fc.assert(
      fc.property(randomTrust, (trust) => {
        for (const [id, { lessons, facets }] of everyScope(trust)) {
          for (const { split } of facets.values()) {
            if (split === null) continue;
            const { mirror, both, window, none, unknown } = split;
            expectClose(mirror + both + window + none + unknown, lessons, id);
          }
        }
      }),
      runs,
    );
  });

  it('do not depend on the order of files, studies or portrayals', () => {
    fc.assert(
      fc.property(randomTrust, (trust) => {
        const content = contentOf(trust);
        const turned = contentOf(reversed(trust));
        const units = new Map([...turned.units].toReversed());
        for (const school of content.schools.keys()) {
          expectClose(
            comparable(auditedFigures({ ...turned, units }, school)),
            comparable(auditedFigures(content, school)),
            school,
          );
        }
      }),
      runs,
    );
  });
});

describe('describing what was not described', () => {
  // Above subject scopes, subjects that do not carry people count only the studies that portray someone: there a
  // description adds lessons that were in no range before. The design's claim is about lessons that count.
  it('lands inside the old range, wherever the lessons counted before', () => {
    fc.assert(
      fc.property(randomEdit(randomDescription), ({ before, after, unit }) => {
        const isCarried = carriesPeople(before.units[unit]?.subject ?? '', before.rubric);
        const described = everyScope(after);
        for (const [id, old] of everyScope(before)) {
          if (!isCarried && !id.includes('/')) continue;
          expectAllInside(described.get(id), old, id);
        }
      }),
      { ...runs, numRuns: 400 },
    );
  });

  it('lands inside the old range when a school makes a choice', () => {
    fc.assert(
      fc.property(randomEdit(anyChoice), ({ before: open, after, unit }) => {
        const isCarried = carriesPeople(open.units[unit]?.subject ?? '', open.rubric);
        const chosen = everyScope(choosing(after, { [unit]: 'text-a' }));
        for (const [id, old] of everyScope(choosing(after, {}))) {
          if (isCarried || id.includes('/')) expectAllInside(chosen.get(id), old, id);
        }
      }),
      runs,
    );
  });

  it.each(['in place of undescribed lessons', 'as lessons more'])(
    'with one lead group that is not struggle-only never lowers what is met of it: %s',
    (how) => {
      fc.assert(
        fc.property(randomEdit(oneLead), ({ before, after, unit, study }) => {
          const old = how === 'as lessons more' ? withoutStudy(after, unit) : before;
          const described = everyScope(after);
          for (const [id, figures] of everyScope(old)) {
            for (const [facet, { met }] of figures.facets) {
              for (const [group, was] of met) {
                if (!isLed(study, after.facets, facet, group)) continue;
                const is = described.get(id)?.facets.get(facet)?.met.get(group) ?? 0;
                expect(is, `${id} ${facet}/${group}`).toBeGreaterThanOrEqual(was - slack);
              }
            }
          }
          const own = described.get(ownKey(after, unit));
          for (const [facet, { met }] of own?.facets ?? []) {
            for (const [group, is] of met)
              if (isLed(study, after.facets, facet, group)) expect(is).toBeGreaterThan(0);
          }
        }),
        runs,
      );
    },
  );
});

describe('in studies of at most three groups', () => {
  it.each([
    ['a lead made a background presence', { presence: 'lead' }, { presence: 'background' }],
    ['an everyday life told only as struggle', { story: ['everyday'] }, { story: ['struggle'] }],
    [
      'an affirming portrayal made an unchallenged stereotype',
      { handling: 'affirming' },
      { handling: 'stereotype' },
    ],
  ] as const)('%s never raises a figure', (_, was, is) => {
    fc.assert(
      fc.property(randomTurn, ({ trust, unit, portrayals, lessons, surveyed }) => {
        const [first, ...others] = portrayals;
        if (first === undefined) return;
        const tell = (change: object): Study => ({
          ...undescribed,
          lessons,
          surveyed,
          portrays: [{ ...first, ...change }, ...others],
        });
        const turned = everyScope(withStudies(trust, unit, lessons, [tell(is)]));
        for (const [id, old] of everyScope(withStudies(trust, unit, lessons, [tell(was)]))) {
          for (const [facet, figures] of old.facets) {
            expectNoneHigher(turned.get(id)?.facets.get(facet), figures, `${id} ${facet}`);
          }
        }
      }),
      runs,
    );
  });
});

describe('a broad label alone', () => {
  it('never takes any group past half', () => {
    fc.assert(
      fc.property(labelsOnly, (trust) => {
        for (const [id, { facets }] of everyScope({ ...trust, rubric })) {
          for (const facet of trust.facets.slice(0, 2)) {
            for (const group of reportingIn(facet)) {
              expect(facets.get(facet.id)?.met.get(group) ?? 0, `${id} ${group}`).toBeLessThanOrEqual(
                0.5 + slack,
              );
            }
          }
        }
      }),
      runs,
    );
  });
});

/** A study that portrays up to three groups, alone or together, with the shipped rubric. */
const randomTurn = randomTrust.chain((trust) => {
  const all = trust.facets.flatMap((facet) => groupIds(facet).map((id) => `${facet.id}/${id}`));
  return someOf(all, 1, 3).chain((few) =>
    fc.record({
      trust: fc.constant({ ...trust, rubric }),
      unit: fc.constantFrom(...Object.keys(trust.units)),
      portrayals: fc.array(randomPortrayalOf(trust.facets, few), { minLength: 1, maxLength: 4 }),
      lessons: fc.integer({ min: 1, max: 30 }),
      surveyed: fc.subarray(trust.facets.map((facet) => facet.id)),
    }),
  );
});

function randomPortrayalOf(
  facets: readonly FacetFields[],
  groups: readonly string[],
): fc.Arbitrary<Portrayal> {
  return fc
    .tuple(randomPortrayal(facets), fc.subarray([...groups], { minLength: 1 }))
    .map(([portrayal, some]) => ({ ...portrayal, groups: some }));
}

/** Trusts in which ethnicity and religion are portrayed only by groups above reporting ones. */
const labelsOnly = randomFacets
  .map((facets) => ({ facets, labels: facets.slice(0, 2).flatMap(broadIn) }))
  .filter(({ labels }) => labels.length > 0)
  .chain(({ facets, labels }) => trustOver(facets, randomPortrayalOf(facets, labels)));

function broadIn(facet: FacetFields): string[] {
  const groups = facet.groups.flatMap(groupsBelow);
  const broad = groups.filter((group) => group.groups.flatMap(groupsBelow).some((each) => each.report));
  return broad.map((group) => `${facet.id}/${group.id}`);
}

function reportingIn(facet: FacetFields): string[] {
  return facet.groups.flatMap(groupsBelow).flatMap((group) => (group.report ? [group.id] : []));
}

/** Is the group the one that leads the study, or above it? */
function isLed(study: Study, facets: readonly FacetFields[], facetId: string, group: string): boolean {
  const lead = Array.isArray(study.portrays) ? study.portrays[0]?.groups[0] : undefined;
  const groups = facets.filter((each) => each.id === facetId).flatMap((each) => each.groups);
  const own = groups.flatMap(groupsBelow).filter((each) => each.id === group);
  return own.flatMap(groupsBelow).some((each) => `${facetId}/${each.id}` === lead);
}

function ownKey(trust: WrittenTrust, unit: string): string {
  return `${Object.keys(trust.schools)[0] ?? ''}: ${unit}`;
}
