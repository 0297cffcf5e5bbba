import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../testing/shipped.ts';
import { buildFacet, type Group } from './facet.ts';
import { groupsSchema } from './groups.ts';
import { sourcesSchema } from './source.ts';

const read = (name: string) => load(readFileSync(join(projectRoot, 'audits/standard', name), 'utf8'));
const facets = groupsSchema.parse(read('groups.yaml')).facets.map(buildFacet);
const sources = new Set(sourcesSchema.parse(read('sources.yaml')).sources.map(({ id }) => id));
const groups = facets.flatMap((facet) => [...facet.groups.values()].map((group) => ({ facet, group })));
const ethnicity = facets.find(({ id }) => id === 'ethnicity')?.groups ?? new Map<string, Group>();

describe('the groups that ship with Pierglass', () => {
  it('each have a definition and a source', () => {
    const bare = groups.filter(({ group }) => (group.means ?? '') === '' || !sources.has(group.source ?? ''));
    expect(bare.map(({ facet, group }) => `${facet.id}/${group.id}`)).toEqual([]);
  });

  it('hold every main code of the school census, each once', () => {
    const codes = groups.flatMap(({ group }) => group.code ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    const reported = [...ethnicity.values()].filter(({ report }) => report).map(({ code }) => code);
    expect(reported.toSorted()).toEqual(
      'ABAN AIND AOTH APKN BAFR BCRB BOTH CHNE MOTH MWAS MWBA MWBC OARA OOTH WBRI WIRI WIRT WOTH WROM'.split(
        ' ',
      ),
    );
  });

  it('go deeper than the census, and beside it', () => {
    expect(ethnicity.get('somali')?.above).toEqual(['black-african', 'black']);
    expect(ethnicity.get('cornish')?.above).toEqual(['white-british', 'white']);
    expect(ethnicity.get('japanese')?.above).toEqual(['other-ethnic', 'other']);
    expect(ethnicity.get('first-nations')?.above).toEqual([]);
  });
});
