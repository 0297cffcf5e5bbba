import type { TrustAudit } from '../audit/trust-audit.ts';
import { compareText } from '../model/finding.ts';
import { points } from '../representation/range.ts';
import { formatCounts, formatNumber, type Paint } from './pretty.ts';
import { formatEnds } from './reading.ts';

/** The summary of an audit: schools with their ranges, findings by rule, and what was left out. */
export function formatSummary(audit: TrustAudit, seconds: number, paint: Paint): string {
  const { content } = audit;
  const used = [
    `${content.trust.name}, ${content.trust.academicYear}, audited as of ${audit.date}`,
    `${formatNumber(audit.schools.size, 'school')}, ${formatNumber(content.units.size, 'unit')}, ${formatNumber(content.texts.size, 'text')}, ${formatNumber(content.lists.size, 'list')}`,
  ];
  return [
    paint('bold', used[0] ?? ''),
    used[1],
    '',
    ...schoolLines(audit),
    '',
    ...ruleLines(audit),
    ...leftOutLines(audit),
    '',
    `${formatCounts(audit.findings)} in ${seconds.toFixed(1)} seconds.`,
  ].join('\n');
}

function schoolLines(audit: TrustAudit): string[] {
  const rows = [...audit.schools.values()].map((each) => {
    const headline = each.scopes.get(each.school.id)?.figures.headline;
    const described = headline?.coverage ?? null;
    return [
      each.school.name,
      formatEnds(headline?.mirror ?? null),
      formatEnds(headline?.window ?? null),
      described === null ? 'not stated' : `${points(described)} in 100 lessons`,
      String(each.programme.taken.length),
    ];
  });
  return table(['School', 'Mirror', 'Window', 'Described', 'Units'], rows);
}

function ruleLines(audit: TrustAudit): string[] {
  const byRule = new Map<string, number>();
  for (const { rule, severity } of audit.findings) {
    const key = `${rule}\t${severity}`;
    byRule.set(key, (byRule.get(key) ?? 0) + 1);
  }
  if (byRule.size === 0) return ['Nothing was found.'];
  const rows = [...byRule]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([key, number]) => [...key.split('\t'), String(number)]);
  return table(['Finding', '', 'Number'], rows);
}

function leftOutLines(audit: TrustAudit): string[] {
  if (audit.leftOut.length === 0) return [];
  const files = audit.leftOut.map(({ file, why }) => `  ${file}: ${why}`);
  return [
    '',
    `${formatNumber(audit.leftOut.length, 'file')} left out; everything else was audited:`,
    ...files,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  return [head, ...rows].map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
