import { describe, expect, test } from 'vitest';
import { loadAudit } from '../cli/load.ts';
import { projectRoot } from '../testing/shipped.ts';
import { statedFacets } from './school/community.ts';
import { additionsTo } from './unit/adds.ts';
import { leadsOf, peopleOf } from './unit/people.ts';
import { viewOf, wordsOfId, yearsInWords } from './view.ts';

const audit = loadAudit(projectRoot, '2026-11-23');
const view = viewOf(audit);

describe('the view of an audit', () => {
  test('is made once', () => {
    expect(viewOf(audit)).toBe(view);
  });

  test('has schools in alphabetical order, whatever their figures', () => {
    const names = [...view.schools.values()].map(({ school }) => school.name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  test.each([...view.schools.values()])(
    '$school.name has every unit it takes in a year and in a subject',
    (school) => {
      const taken = new Set(school.audit.programme.taken.map((each) => each.unit.id));
      const inYears = [...school.unitsOfYear.values()].flat().map((each) => each.unit.id);
      const inSubjects = [...school.unitsOfSubject.values()].flat().map((each) => each.unit.id);
      expect(new Set(inYears)).toEqual(taken);
      expect(inSubjects).toHaveLength(taken.size);
    },
  );

  test('has the units of a year in the order of its half-terms', () => {
    const { terms } = audit.content.trust;
    for (const school of view.schools.values()) {
      for (const units of school.unitsOfYear.values()) {
        const own = units.filter(({ unit }) => unit.years.length === 1);
        const order = own.map(({ unit }) =>
          unit.term === undefined ? terms.length : terms.indexOf(unit.term),
        );
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }
    }
  });
});

describe('a unit', () => {
  const school = [...view.schools.values()].flatMap((each) => each.audit);

  test('leads are among its people, each once', () => {
    for (const { programme } of school) {
      for (const taken of programme.taken) {
        const leads = leadsOf(taken);
        expect(peopleOf(taken)).toEqual(expect.arrayContaining(leads));
        expect(new Set(leads.map((each) => `${each.portrayal.who} ${each.text} ${each.topic}`)).size).toBe(
          leads.length,
        );
      }
    }
  });

  test('never adds more lessons than its year has', () => {
    for (const each of school) {
      for (const { taken } of each.units.values()) {
        for (const addition of additionsTo(taken.unit.years[0] ?? 0, taken.unit.id, each)) {
          expect(addition.here).toBeLessThanOrEqual(addition.inYear + 1e-6);
        }
      }
    }
  });
});

test('a community is shown as it was written, without a number for the rest', () => {
  for (const { school } of view.schools.values()) {
    if (school.community === undefined) continue;
    for (const { facet, counts } of statedFacets(school.community.shown, school.community.stated)) {
      const shown = school.community.shown.get(facet);
      for (const { group, count } of counts) if (shown instanceof Map) expect(shown.get(group)).toBe(count);
    }
  }
});

test('years and ids in words', () => {
  expect(yearsInWords([8])).toBe('Year 8');
  expect(yearsInWords([10, 11])).toBe('Years 10 and 11');
  expect(yearsInWords([0, 1])).toBe('Reception and Year 1');
  expect(wordsOfId('stately-home')).toBe('Stately home');
});
