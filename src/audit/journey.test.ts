import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../testing/audited.ts';
import { expectClose } from '../testing/expect-close.ts';
import { randomTrust } from '../testing/random-trust.ts';
import { auditFiles } from '../testing/trust-files.ts';
import { yearSlug } from '../model/key-stage.ts';
import { auditTrust } from './audit-trust.ts';

const place = { file: 'x', line: 1, column: 1 };

describe('a journey', () => {
  it('has the lessons of each year, and what is not known among them, for random trusts', () => {
    fc.assert(
      fc.property(randomTrust, (trust) => {
        const content = contentOf(trust);
        const audit = auditTrust({ content, findings: [], leftOut: [], placeOf: () => place }, '2026-11-23');
        for (const { journeys, scopes } of audit.schools.values()) {
          for (const { facet, steps } of journeys) {
            for (const [year, own] of Map.groupBy(steps, (step) => step.year)) {
              const scope = scopes.get(`year-${yearSlug(year)}`);
              const unknown = own.reduce((sum, step) => sum + step.unknown, 0);
              const all = own.reduce((sum, step) => sum + step.mirror + step.none + step.unknown, 0);
              expectClose(all, scope?.scope.lessons ?? 0, 'lessons');
              expectClose(unknown, scope?.scope.tallies.get(facet)?.unknown ?? 0, 'not known');
            }
          }
        }
      }),
      { numRuns: 100, seed: 20_261_126 },
    );
  });

  const unit = (year: number, term: string, group: string) => `---
title: A unit
subject: english
year: ${year}
${term}
lessons: 4
studies:
  - topic: Someone
    lessons: 4
    portrays: [{ who: Someone, groups: [${group}], presence: lead, evidence: Chapter 1. }]
---
`;
  const follow = (...units: readonly string[]) => {
    const files = units.map((text, at) => [`content/units/english/u${at}.md`, text] as const);
    const gone = {
      'content/units/english/voices.md': units[0] ?? '',
      'content/units/english/lines.mdx': units[0] ?? '',
    };
    const audit = auditFiles({
      ...gone,
      ...Object.fromEntries(files),
      'content/schools/sound-school.yaml':
        'name: S\nyears: [7, 8]\ncommunity: { source: Census, roll: 600, ethnicity: { pakistani: 100 } }\n',
    });
    return audit.schools.get('sound-school')?.journeys[0];
  };

  it('knows the first mirror, the last, and the longest wait', () => {
    const journey = follow(
      unit(7, 'term: autumn-2', 'ethnicity/pakistani'),
      unit(8, 'term: spring-1', 'ethnicity/pakistani'),
      unit(8, 'term: summer-2', 'ethnicity/english'),
    );
    expect(journey?.first).toEqual({ year: 7, term: 'autumn-2' });
    expect(journey?.last).toEqual({ year: 8, term: 'spring-1' });
    expect(journey?.certain).toEqual({
      halfTerms: 6,
      from: { year: 7, term: 'spring-1' },
      to: { year: 8, term: 'autumn-2' },
    });
    expect(journey?.possible).toEqual(journey?.certain);
  });

  it('leaves open when a unit without a half-term is taught', () => {
    const journey = follow(
      unit(7, 'term: autumn-1', 'ethnicity/pakistani'),
      unit(8, '', 'ethnicity/pakistani'),
    );
    expect(journey?.certain?.halfTerms).toBe(5);
    expect(journey?.possible?.halfTerms).toBe(11);
    expect(journey?.last).toEqual({ year: 8, term: undefined });
  });
});
