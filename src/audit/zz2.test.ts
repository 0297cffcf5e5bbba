import * as fc from 'fast-check';
import { test } from 'vitest';
import { everyScope, auditedFigures, contentOf } from '../testing/audited.ts';
import { expectAllInside } from '../testing/expect-figures.ts';
import { randomDescription, randomEdit, reversed } from '../testing/random-edit.ts';
import { randomTrust } from '../testing/random-trust.ts';
void reversed;
test('wide', () => {
  const r = fc.check(fc.property(randomEdit(randomDescription), ({ before, after, unit }) => {
    const now = everyScope(after);
    for (const [id, old] of everyScope(before)) if (old.facets.size > 0) expectAllInside(now.get(id), old, `${id} (${unit})`);
  }), { numRuns: 2000, seed: 5 });
  console.log(r.failed, r.numRuns, String(r.errorInstance).slice(0, 300), JSON.stringify(r.counterexample?.[0].study), JSON.stringify(r.counterexample?.[0].before.units), JSON.stringify(r.counterexample?.[0].before.schools));
}, 300000);
test('empty whole', () => {
  const [t] = fc.sample(randomTrust, { numRuns: 1, seed: 3 });
  const s = Object.keys(t!.schools)[0]!;
  const trust = { ...t!, schools: { [s]: { ...t!.schools[s]!, takes: 'all' as const, years: [0,2,6,7,8,9,10,11], community: { source: 'x', roll: 100, ethnicity: {}, language: {} } as never } } };
  const figs = auditedFigures(contentOf(trust), s).get(s)!;
  console.log('EMPTY', figs.lessons, figs.facets.get('ethnicity'), figs.facets.get('language'), figs.headline);
});
