import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditTrust } from '../audit-trust.ts';
import { buildLenses } from '../../representation/lens.ts';
import { readTrust } from '../../intake/read-trust.ts';
import type { Finding } from '../../model/finding.ts';
import { ruleIds } from '../../model/rule.ts';
import { score } from '../../representation/figures.ts';
import { contentOf } from '../../testing/audited.ts';
import { carriesPeople, type WrittenTrust } from '../../testing/independent-programme.ts';
import { anyChoice, choosing, randomDescription, randomEdit } from '../../testing/random-edit.ts';
import { asFound, smallStandard } from '../../testing/trust-files.ts';
import { openLibrary } from '../library.ts';
import { planProgramme } from '../programme.ts';
import { countScopes } from '../scopes.ts';
import { gatherFacts } from './facts.ts';
import { applyRules, schoolRules } from './school-rules.ts';

const trustFile = { 'content/trust.yaml': 'name: A trust\nacademicYear: 2026-27\n' };

describe.each(schoolRules)('$id', ({ id, examples }) => {
  it.each(examples)('$shows', ({ files, finds }) => {
    const intake = readTrust(asFound({ ...trustFile, ...files }), smallStandard);
    expect(intake.findings, 'the example is itself sound').toEqual([]);
    const { findings } = auditTrust(intake, '2026-11-23');
    const own = findings.filter(({ rule }) => rule === id);
    expect(own.length > 0).toBe(finds);
    for (const { message, advice } of own) {
      for (const said of [message, advice ?? '']) {
        expect(said).toMatch(/^[^ ].*[.?]$/u);
        expect(said).not.toMatch(/undefined|NaN| {2}|\bbiased\b|\black(?:s|ing)?\b|\bdiverse\b/iu);
      }
    }
  });

  it('has examples of both kinds, and words', () => {
    expect(new Set(examples.map(({ finds }) => finds))).toEqual(new Set([true, false]));
    expect(ruleIds).toContain(id);
  });
});

/** Rules that say that something is not there. */
const absences = [
  'representation/no-mirror',
  'representation/background-only',
  'representation/broad-label',
  'representation/no-own-voice',
  'representation/window-heavy',
  'representation/mirror-heavy',
  'representation/offered-not-taught',
  'representation/long-gap',
] as const;

describe('a finding about absence', () => {
  it('still holds when a study that was not described is described, whatever it shows', () => {
    let fired = 0;
    fc.assert(
      fc.property(randomEdit(randomDescription), ({ before, after, unit }) => {
        const isCarrying = carriesPeople(before.units[unit]?.subject ?? '', before.rubric);
        fired += expectKept(findAbsences(before), findAbsences(after), isCarrying);
      }),
      { numRuns: 400, seed: 20_261_123 },
    );
    expect(fired).toBeGreaterThan(50);
  });

  it('still holds when a school makes a choice', () => {
    fc.assert(
      fc.property(randomEdit(anyChoice), ({ before: open, after, unit }) => {
        const isCarrying = carriesPeople(open.units[unit]?.subject ?? '', open.rubric);
        const chosen = choosing(after, { [unit]: 'text-a' });
        expectKept(findAbsences(choosing(open, {})), findAbsences(chosen), isCarrying);
      }),
      { numRuns: 200, seed: 20_261_124 },
    );
  });
});

/** Each absence before is one after. A mirror in a subject that does not carry people may close a long gap. */
function expectKept(before: readonly Said[], after: readonly Said[], isCarrying: boolean): number {
  const now = new Set(after.map(({ key }) => key));
  const lasting = before.filter(({ rule }) => isCarrying || rule !== 'representation/long-gap');
  for (const { key } of lasting) expect(now).toContain(key);
  return lasting.length;
}

interface Said {
  readonly rule: Finding['rule'];
  readonly key: string;
}

/** Every absence found, once for each of its groups. */
function findAbsences(trust: WrittenTrust): Said[] {
  const content = contentOf(trust);
  const lenses = buildLenses(content.standard.facets);
  const { rubric } = content.standard;
  return [...content.schools.values()].flatMap((school) => {
    const programme = planProgramme(school, content);
    const scopes = new Map(
      countScopes(school, programme.taken, lenses, rubric).map((scope) => [
        scope.id,
        { scope, figures: score(scope, lenses, school.community, rubric) },
      ]),
    );
    const facts = gatherFacts({
      school,
      programme,
      scopes,
      content,
      lenses,
      library: openLibrary(content),
      placeOf: (file) => ({ file, line: 1, column: 1 }),
      date: '2026-11-23',
    });
    return applyRules(facts)
      .filter(({ rule }) => absences.some((each) => each === rule))
      .flatMap(({ rule, scope, groups = [''] }) =>
        groups.map((group) => ({ rule, key: `${school.id} ${rule} ${scope ?? ''} ${group}` })),
      );
  });
}
