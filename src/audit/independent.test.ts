import * as fc from 'fast-check';
import { test } from 'vitest';
import { auditedFigures, contentOf, type Audited } from '../testing/audited.ts';
import { expectClose } from '../testing/expect-close.ts';
import { independentFigures, type PlainFigures } from '../testing/independent.ts';
import { randomTrust } from '../testing/random-trust.ts';

test('the audit equals the independent calculation for every scope of random trusts', () => {
  fc.assert(
    fc.property(randomTrust, (trust) => {
      const content = contentOf(trust);
      for (const school of Object.keys(trust.schools)) {
        const audited = [...auditedFigures(content, school)].filter(([, figures]) => figures.facets.size > 0);
        const actual = Object.fromEntries(audited.map(([id, figures]) => [id, plainly(figures)]));
        expectClose(actual, Object.fromEntries(independentFigures(trust, school)), school);
      }
    }),
    { numRuns: 400, seed: 20_260_901 },
  );
}, 60_000);

function plainly({ lessons, headline, facets }: Audited): PlainFigures {
  const { coverage } = headline;
  return {
    lessons,
    headline: coverage === null ? null : { ...headline, coverage },
    facets: Object.fromEntries(
      [...facets].map(([id, figures]) => [id, { ...figures, met: Object.fromEntries(figures.met) }]),
    ),
  };
}
