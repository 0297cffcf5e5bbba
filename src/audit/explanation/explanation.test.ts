import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLenses } from '../../representation/lens.ts';
import { points, roundTo } from '../../representation/range.ts';
import { contentOf } from '../../testing/audited.ts';
import { randomTrust } from '../../testing/random-trust.ts';
import { auditTrust } from '../audit-trust.ts';
import { explainFigure, explanationLines } from './explanation.ts';

const place = { file: 'x', line: 1, column: 1 };

describe('the working of a figure', () => {
  it('prints arithmetic that comes out at the figure, for every figure of random trusts', () => {
    let seen = 0;
    fc.assert(
      fc.property(randomTrust, (trust) => {
        const content = contentOf(trust);
        const audit = auditTrust({ content, findings: [], leftOut: [], placeOf: () => place }, '2026-11-23');
        const lenses = buildLenses(content.standard.facets);
        for (const school of audit.schools.values()) {
          for (const [scope, { figures }] of school.scopes) {
            for (const [facet, each] of figures.facets) {
              for (const figure of ['mirror', 'window'] as const) {
                const explained = explainFigure(content, lenses, school, scope, figure, facet);
                const range = each[figure];
                if (range === null) expect(explained).toBeUndefined();
                else if (explained === undefined) expect.unreachable(`${scope} ${facet} ${figure}`);
                else {
                  expectArithmetic(explanationLines(explained), range);
                  seen += 1;
                }
              }
            }
          }
        }
      }),
      { numRuns: 60, seed: 20_261_125 },
    );
    expect(seen).toBeGreaterThan(500);
  });
});

/** Every sum printed is right to what is printed, every group's lessons add up, and the last lines are the figure. */
function expectArithmetic(lines: readonly string[], [low, high]: readonly [number, number]): void {
  const text = lines.join('\n');
  const sums = lines.filter(
    (line) => /(?:^|: |[a-z] )\s*[\d.]+ × .* = /u.test(line.trim()) && line.includes('which is'),
  );
  const [first, second = first] = lines.filter((line) => line.includes('which is'));
  expect(resultOf(first), text).toBeCloseTo(roundTo(low, 4), 4);
  expect(resultOf(second), text).toBeCloseTo(roundTo(high, 4), 4);
  expect(text).toContain(`which is ${points(low)} out of 100.`);
  for (const line of sums) {
    const [terms = '', result = ''] = line.slice(line.lastIndexOf(': ') + 1).split(' = ');
    expect(evaluate(terms), line).toBeCloseTo(Number.parseFloat(result), 2.5);
  }
  for (const line of lines) {
    const worked =
      /^\s+([\d.]+) ÷ ([\d.]+) \+ ([\d.]+) ÷ [\d.]+(?: \(glimpses count ([\d.]+) at most\))?(, 1 at most)?: met ([\d.]+)\.$/u.exec(
        line,
      );
    if (worked === null) continue;
    const [, full, theta, light, most, , met] = worked.map(Number);
    const glimpse = (light ?? 0) / (theta ?? 1);
    const sum = (full ?? 0) / (theta ?? 1) + Math.min(glimpse, Number.isNaN(most) ? glimpse : (most ?? 1));
    expect(Math.abs(Math.min(1, sum) - (met ?? 0)), line).toBeLessThan(0.002);
  }
}

function resultOf(line: string | undefined): number {
  return Number(/(?:= |: )([\d.]+), which is/u.exec(line ?? '')?.[1]);
}

function evaluate(terms: string): number {
  return terms
    .split(' + ')
    .map((term) => term.split(' × ').reduce((product, factor) => product * Number.parseFloat(factor), 1))
    .reduce((sum, each) => sum + each, 0);
}
