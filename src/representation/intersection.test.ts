import { describe, expect, it } from 'vitest';
import { buildFacet } from '../model/facet.ts';
import { groupsSchema } from '../model/groups.ts';
import { portrayalSchema } from '../model/portrayal.ts';
import { meetsTogether } from './intersection.ts';
import type { CountedStudy } from './study.ts';

const facets = new Map(
  groupsSchema
    .parse({
      facets: [
        {
          id: 'ethnicity',
          name: 'Ethnicity',
          kind: 'whole',
          groups: [
            { id: 'white-british', name: 'White British', groups: [{ id: 'english', name: 'English' }] },
            { id: 'pakistani', name: 'Pakistani' },
          ],
        },
        {
          id: 'class',
          name: 'Class',
          kind: 'none',
          groups: [{ id: 'working-class', name: 'Working class' }],
        },
      ],
    })
    .facets.map((fields) => [fields.id, buildFacet(fields)]),
);
const together = ['ethnicity/white-british', 'class/working-class'];

function study(portrayals: readonly object[], more: Partial<CountedStudy> = {}): CountedStudy {
  const people = portrayals.map((each) =>
    portrayalSchema.parse({ who: 'Billy', presence: 'lead', evidence: 'Chapter 1', ...each }),
  );
  const none = { lessons: 1, nobody: false, surveyed: [], challenged: false, open: false };
  return { ...none, portrayals: people, ...more };
}

const english = { groups: ['ethnicity/english'] };
const working = { groups: ['class/working-class'] };
const ask = (portrayals: readonly object[], more?: Partial<CountedStudy>) =>
  meetsTogether(study(portrayals, more), together, facets);

describe('groups met in one person', () => {
  it('are met where one portrayal, or two of the same person, hold them all', () => {
    expect(ask([{ groups: ['ethnicity/english', 'class/working-class'] }])).toBe('met');
    expect(ask([english, working])).toBe('met');
  });

  it('are not met in two people, in the background, or in a stereotype nobody challenges', () => {
    expect(ask([english, { ...working, who: 'Jud' }])).toBe('not-met');
    expect(ask([english, { ...working, presence: 'background' }])).toBe('not-met');
    expect(ask([english, { ...working, handling: 'stereotype' }])).toBe('not-met');
    expect(ask([english, { ...working, handling: 'stereotype' }], { challenged: true })).toBe('met');
  });

  it('are unknown where one of the facets is not described, and known where nobody is', () => {
    expect(ask([english])).toBe('unknown');
    expect(ask([english], { surveyed: ['class'] })).toBe('not-met');
    expect(ask([], { nobody: true })).toBe('not-met');
    expect(ask([], { open: true })).toBe('unknown');
  });
});
