import { describe, expect, it } from 'vitest';
import { buildFacet } from '../../model/facet.ts';
import { groupsSchema } from '../../model/groups.ts';
import { rubricSchema } from '../../model/rubric.ts';
import { ruleIds, rulesSchema } from '../../model/rule.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { projectRoot, shippedRubric } from '../../testing/shipped.ts';
import { groupTree, relatedPairs } from './group-tree.ts';
import { ruleAnchor, ruleFamilies, rulesWeights } from './rule-families.ts';
import { listWeights } from './weights.ts';

describe('the method page', () => {
  it('gives every part of the rubric that has a reason', () => {
    const rubric = shippedRubric(rubricSchema);
    const listed = listWeights({ rubric, facets: new Map(), sources: new Map() }).map((part) => part.id);
    const reasoned = Object.entries(rubric)
      .filter(([, part]) => !Array.isArray(part))
      .map(([id]) => id);
    expect(listed.toSorted()).toEqual(reasoned.toSorted());
  });

  it('gives every rule once, with an anchor of its own', () => {
    const { rules } = rulesSchema.parse(
      load(readFileSync(join(projectRoot, 'audits/standard/rules.yaml'), 'utf8')),
    );
    const shown = ruleFamilies(new Map(rules.map((rule) => [rule.id, rule]))).flatMap(
      (family) => family.rules,
    );
    expect(shown.map((rule) => rule.id).toSorted()).toEqual(ruleIds.toSorted());
    expect(new Set(ruleIds.map(ruleAnchor)).size).toBe(ruleIds.length);
  });

  it('names for a rule only parts of the rubric that the page explains', () => {
    const rubric = shippedRubric(rubricSchema);
    const listed = listWeights({ rubric, facets: new Map(), sources: new Map() }).map((part) => part.id);
    for (const part of ruleIds.flatMap((id) => rulesWeights(id) ?? [])) expect(listed).toContain(part);
  });

  it('draws the groups as a tree and each related pair once', () => {
    const groups = [
      { id: 'a', name: 'A', groups: [{ id: 'b', name: 'B', report: true }] },
      { id: 'c', name: 'C', report: true },
    ];
    const [fields] = groupsSchema.parse({
      facets: [{ id: 'f', name: 'F', kind: 'whole', groups, related: [['c', 'b']] }],
    }).facets;
    if (fields === undefined) throw new Error('The fixture has no facet.');
    const facet = buildFacet(fields);
    expect(groupTree(facet).map((node) => [node.id, node.below.map((each) => each.id)])).toEqual([
      ['a', ['b']],
      ['c', []],
    ]);
    expect(relatedPairs(facet)).toEqual([['B', 'C']]);
  });
});
