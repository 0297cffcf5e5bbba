import { expect, test } from 'vitest';
import { auditFiles } from '../testing/trust-files.ts';
import { auditWider } from './wider.ts';

const list = (items: string) => `name: Days
kind: celebrations
items:
${items}`;

const celebrations = (items: string) => {
  const audit = auditFiles({ 'content/lists/days.yaml': list(items) });
  const school = audit.content.schools.get('sound-school');
  const kinds = school === undefined ? [] : auditWider(school, audit.content, audit.lenses);
  return kinds.find(({ kind }) => kind === 'celebrations')?.facets.find(({ facet }) => facet === 'ethnicity');
};

const eid =
  '  - { title: A, portrays: [{ who: X, groups: [ethnicity/kashmiri], presence: lead, evidence: A song. }] }\n';

test('counts items, whole and by group, and says who is not shown', () => {
  const facet = celebrations(`${eid}  - { title: B }\n  - { title: C, surveyed: [ethnicity] }\n`);
  expect([facet?.known, facet?.items]).toEqual([2, 3]);
  expect(facet?.groups).toEqual([{ group: 'pakistani', lead: 1, background: 0, isStated: true }]);
  expect(facet?.notShown).toEqual(['white-british']);
});

test('leaves out what is for other years', () => {
  const other = eid.replace('title: A,', 'title: A, year: 2,');
  expect(celebrations(`${other}  - { title: B }\n`)?.items).toBe(1);
});
