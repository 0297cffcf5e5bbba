import * as fc from 'fast-check';
import { test } from 'vitest';
import { auditedFigures, comparable, contentOf } from '../testing/audited.ts';
import { expectClose } from '../testing/expect-close.ts';
import { independentFigures } from '../testing/independent.ts';
import { randomTrust } from '../testing/random-trust.ts';

test('the audit equals the independent calculation for every scope of random trusts', () => {
  fc.assert(
    fc.property(randomTrust, (trust) => {
      const content = contentOf(trust);
      for (const school of Object.keys(trust.schools)) {
        const audited = [...auditedFigures(content, school)].filter(([, figures]) => figures.facets.size > 0);
        const expected = Object.fromEntries(independentFigures(trust, school));
        expectClose(comparable(new Map(audited)), expected, school);
      }
    }),
    { numRuns: 400, seed: 20_260_901 },
  );
}, 60_000);
