import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildFacet } from '../../model/facet.ts';
import { groupsSchema } from '../../model/groups.ts';
import { schoolSchema } from '../../model/school.ts';
import { projectRoot } from '../../testing/shipped.ts';
import { readCsv } from '../csv.ts';
import { isRegister, readRegister } from './read-register.ts';
import { writeSchools } from './write-schools.ts';

const register = `URN,LA (name),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEducation (name),StatutoryLowAge,StatutoryHighAge,Trusts (name),GOR (name),NumberOfPupils
990001,Bradford,Caf\u00E9 Lane School,Academy converter,Open,Secondary,11,18,Made Up Trust,Yorkshire and the Humber,1043
990002,Bradford,St Mary’s Infant School,Community school,Open,Primary,3,7,,Yorkshire and the Humber,211
990003,Bradford,Old Hall School,Community school,Closed,Primary,4,11,,Yorkshire and the Humber,
990004,Leeds,Hill Top,Community special school,Open,Not applicable,5,19,,Yorkshire and the Humber,99
990005,Leeds,Nowhere,Community school,Open,Primary,,,,Yorkshire and the Humber,
990006,Leeds,Hill Top,Community school,Open,Middle deemed secondary,9,13,,Yorkshire and the Humber,
`;
// The register is published in Windows-1252.
const bytes = Uint8Array.from(
  [...register].map((letter) => (letter === '’' ? 0x92 : (letter.codePointAt(0) ?? 0))),
);
const [place] = groupsSchema
  .parse({
    facets: [{ id: 'place', name: 'Place', kind: 'shared', groups: [{ id: 'bradford', name: 'Bradford' }] }],
  })
  .facets.map(buildFacet);
const { schools, leftOut } = readRegister(readCsv(bytes));

describe('the register of schools', () => {
  it('is read in Windows-1252, with phase and years', () => {
    expect(isRegister(readCsv(bytes))).toBe(true);
    expect(schools.map(({ urn, name, phase, years }) => [urn, name, phase, years[0], years.at(-1)])).toEqual([
      ['990001', 'Café Lane School', 'secondary', 7, 13],
      ['990002', 'St Mary’s Infant School', 'primary', 0, 2],
      ['990004', 'Hill Top', 'special', 1, 13],
      ['990006', 'Hill Top', 'middle', 5, 8],
    ]);
    expect(leftOut.map(({ name }) => name)).toEqual(['Old Hall School', 'Nowhere']);
  });

  it('becomes files that the schema takes, each with an id of its own', () => {
    const { files } = writeSchools(schools, [], place, false);
    expect(files.map(({ id }) => id)).toEqual([
      'cafe-lane-school',
      'st-marys-infant-school',
      'hill-top',
      'hill-top-990006',
    ]);
    for (const { text } of files) expect(() => schoolSchema.parse(parse(text))).not.toThrow();
    expect(parse(files[0]?.text ?? '')).toEqual({
      name: 'Café Lane School',
      urn: '990001',
      phase: 'secondary',
      years: [7, 8, 9, 10, 11, 12, 13],
      community: { source: 'Get Information About Schools', place: ['bradford'] },
    });
    expect(files.map(({ text }) => text).join('')).not.toMatch(/1043|211/u);
  });

  it('leaves files alone that are there, by their number', () => {
    const mine = {
      id: 'cafe',
      text: '# ours\nname: Café\nurn: "990001"\nyears: [7, 8]\nmobility: high # many\n',
    };
    const { files, there } = writeSchools(schools.slice(0, 1), [mine], place, false);
    expect([files, there]).toEqual([[], [{ id: 'cafe', name: 'Café Lane School' }]]);
    const [updated] = writeSchools(schools.slice(0, 1), [mine], place, true).files;
    expect(updated?.text).toContain('# ours\nname: Café Lane School\nurn: "990001"\n');
    expect(updated?.text).toContain('mobility: high # many\n');
  });
});

const gias = join(projectRoot, '../shared/data/gias/hampshire-surrey-2022.csv');
const missing = !existsSync(gias);

describe.skipIf(missing)(`the published register${missing ? ` (skipped: ${gias} is not there)` : ''}`, () => {
  it('gives a sound file for every open school', () => {
    const real = readRegister(readCsv(readFileSync(gias)));
    const { files } = writeSchools(real.schools, [], place, false);
    expect(files).toHaveLength(728);
    for (const { text } of files) expect(() => schoolSchema.parse(parse(text))).not.toThrow();
  });
});
