import { describe, expect, it } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { formatCounts, formatNumber, formatPretty, painter } from './pretty.ts';

const finding: Finding = {
  rule: 'content/unknown-text',
  severity: 'error',
  place: { file: 'content/units/english/y8-migration.md', line: 12, column: 11 },
  message: 'There is no text `windrush-chld`. Did you mean `windrush-child`?',
  advice: 'Correct the name, or add the text to content/texts.',
};

describe('formatPretty', () => {
  it('puts place, severity and rule on one line, where editors can follow it', () => {
    expect(formatPretty([finding], painter(false)))
      .toBe(`content/units/english/y8-migration.md:12:11  error  content/unknown-text
  There is no text \`windrush-chld\`. Did you mean \`windrush-child\`?
  Correct the name, or add the text to content/texts.
`);
  });

  it('names the schools a finding is about', () => {
    const lines = formatPretty(
      [{ ...finding, advice: undefined, schools: ['canal-road', 'fen-gate'] }],
      painter(false),
    ).split('\n');
    expect(lines[2]).toBe('  At canal-road, fen-gate.');
  });

  it('paints only where there is colour', () => {
    expect(formatPretty([finding], painter(false))).not.toContain('\u001B');
    expect(formatPretty([finding], painter(true))).toContain('\u001B[31merror');
  });
});

describe('counts', () => {
  it('are written as people say them', () => {
    expect(formatCounts([finding])).toBe('1 error, 0 warnings and 0 notes');
    expect([formatNumber(1, 'unit'), formatNumber(0, 'unit')]).toEqual(['1 unit', '0 units']);
  });
});
