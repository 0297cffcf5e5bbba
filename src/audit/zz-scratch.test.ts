import * as fc from 'fast-check';
import { test } from 'vitest';
import { auditedFigures, contentOf } from '../testing/audited.ts';
import { independentFigures } from '../testing/independent.ts';
import { randomTrust } from '../testing/random-trust.ts';
test('classify', () => {
  const n = Number(process.env['RUNS'] ?? 400);
  const counts = new Map<string, number>();
  let scopes = 0, indep = 0, aud = 0;
  const kinds = new Map<string, number>();
  fc.sample(randomTrust, { numRuns: n, seed: Number(process.env['SEED'] ?? 1) }).forEach((trust, run) => {
    for (const school of Object.keys(trust.schools)) {
      let t = performance.now();
      const e = independentFigures(trust, school);
      indep += performance.now() - t; t = performance.now();
      const a = auditedFigures(contentOf(trust), school);
      aud += performance.now() - t;
      scopes += e.size;
      const note = (key: string, detail: unknown) => { if (!counts.has(key)) console.log(run, school, key, JSON.stringify(detail)); counts.set(key, (counts.get(key) ?? 0) + 1); };
      for (const [id, f] of a) if (f.facets.size > 0 && !e.has(id)) note('extra scope', id);
      for (const [id, p] of e) {
        const f = a.get(id);
        if (f === undefined || f.facets.size === 0) { note('missing scope', id); continue; }
        for (const [facet, pf] of Object.entries(p.facets)) {
          const af = f.facets.get(facet)!;
          for (const key of ['coverage', 'mirror', 'window', 'split', 'met'] as const) {
            const one = key === 'met' ? Object.fromEntries(af.met) : af[key];
            kinds.set(key + (pf[key] === null ? ' null' : ''), (kinds.get(key + (pf[key] === null ? ' null' : '')) ?? 0) + 1);
            if (!close(one, pf[key])) note(`${facet} ${key}`, { id, one, plain: pf[key] });
          }
        }
        if (!close(f.headline, p.headline)) note('headline', { id, a: f.headline, p: p.headline });
      }
    }
  });
  console.log(scopes, 'scopes', indep, aud, counts, kinds);
}, 300000);
function close(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9;
  if (a && b && typeof a === 'object' && typeof b === 'object') {
    const ka = Object.keys(a), kb = Object.keys(b);
    return ka.length === kb.length && kb.every((k) => close(Reflect.get(a, k), Reflect.get(b, k)));
  }
  return a === b;
}
