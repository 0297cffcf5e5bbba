import { styleText } from 'node:util';
import type { Finding, Severity } from '../model/finding.ts';

const colours = { error: 'red', warn: 'yellow', note: 'cyan' } as const;

/** Paints text, or leaves it as it is where the output is no terminal. */
export type Paint = (style: 'red' | 'yellow' | 'cyan' | 'dim' | 'bold', text: string) => string;

/** A painter for a terminal, or one that paints nothing. */
export function painter(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}

/** Findings as text: place, severity and rule on one line, then the sentences. */
export function formatPretty(findings: readonly Finding[], paint: Paint): string {
  return findings.map((finding) => formatFinding(finding, paint)).join('\n');
}

function formatFinding(finding: Finding, paint: Paint): string {
  const { file, line, column } = finding.place;
  const head = `${paint('bold', `${file}:${line}:${column}`)}  ${paint(colours[finding.severity], finding.severity)}  ${paint('dim', finding.rule)}`;
  const schools = finding.schools === undefined ? [] : [`  At ${finding.schools.join(', ')}.`];
  const advice = finding.advice === undefined ? [] : [paint('dim', `  ${finding.advice}`)];
  return [head, `  ${finding.message}`, ...schools, ...advice, ''].join('\n');
}

/** `3 errors, 12 warnings and 4 notes`. */
export function formatCounts(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return `${formatNumber(count('error'), 'error')}, ${formatNumber(count('warn'), 'warning')} and ${formatNumber(count('note'), 'note')}`;
}

/** A number with its noun: `1 unit`, `3 units`. */
export function formatNumber(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
