import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ProtectedFigures } from './protect-census.ts';
import { writeCommunity, type About, type WrittenCommunity } from './write-community.ts';

const figures: ProtectedFigures = {
  source: 'School census, 2025-26',
  asOf: '2026-01-15',
  roll: 860,
  facets: new Map([
    [
      'ethnicity',
      new Map([
        ['pakistani', 410],
        ['white-british', 300],
      ]),
    ],
    ['language', new Map([['other-than-english', 360]])],
  ]),
  leftOut: [{ facet: 'family-income', why: 'too few' }],
};
const school: About = { kind: 'school' };

function write(text: string, about: About = school, replace = false): WrittenCommunity {
  const written = writeCommunity(text, figures, about, replace);
  if ('problem' in written) throw new Error(written.problem);
  return written;
}

const before = `# Ours since 2019
name: Canal Road Academy # as on the gate
urn: "990001"
community:
  source: School census, 2024-25; pupil survey, May 2026
  asOf: 2025-01-16
  roll: 850 # to the nearest 10
  # the two streets
  ethnicity: { pakistani: 400 } # protected
  language: { ur: 260, pa: 70 } # our own survey
  family-income: { free-school-meals: 350 }
  religion: { muslim: 450 }
mobility: high
`;

describe('a community that is written into a school’s file', () => {
  it('takes the place of earlier figures, and leaves other keys and all comments', () => {
    const { text, written, kept, removed } = write(before);
    expect(text).toBe(`# Ours since 2019
name: Canal Road Academy # as on the gate
urn: "990001"
community:
  source: School census, 2025-26; pupil survey, May 2026
  asOf: 2026-01-15
  roll: 860 # to the nearest 10
  # the two streets
  ethnicity: { pakistani: 410, white-british: 300 } # protected
  language: { ur: 260, pa: 70 } # our own survey
  religion: { muslim: 450 }
mobility: high
`);
    expect([written, kept, removed]).toEqual([['ethnicity'], ['language'], ['family-income']]);
  });

  it('is added where there is none', () => {
    expect(parse(write('name: A\n').text)).toEqual({
      name: 'A',
      community: {
        source: 'School census, 2025-26',
        asOf: '2026-01-15',
        roll: 860,
        ethnicity: { pakistani: 410, 'white-british': 300 },
        language: { 'other-than-english': 360 },
      },
    });
  });

  it('stands apart where it is of the area', () => {
    const { text } = write(before, { kind: 'area', name: 'Bradford' });
    const fields: unknown = parse(text);
    expect(fields).toMatchObject({
      community: { roll: 850, ethnicity: { pakistani: 400 } },
      area: { name: 'Bradford', roll: 860, ethnicity: { pakistani: 410 } },
    });
  });

  it('is the same when it is written twice', () => {
    const { text } = write(before);
    expect(write(text).text).toBe(text);
  });

  it('is not written beside other figures for the same day, unless they were wrong', () => {
    const sameDay = before.replace('2025-01-16', '2026-01-15');
    expect(writeCommunity(sameDay, figures, school, false)).toEqual({ problem: 'same-year' });
    expect(write(sameDay, school, true).written).toEqual(['ethnicity']);
  });

  it('is not written into a file that is not YAML', () => {
    expect(writeCommunity('name: [', figures, school, false)).toEqual({ problem: 'not-yaml' });
  });
});
