import { toAuditJson } from '../report/audit-json.ts';
import { painter } from '../report/pretty.ts';
import { formatSummary } from '../report/summary.ts';
import { loadAudit } from './load.ts';
import { dateOf, formatOf, rootOf, type Common } from './options.ts';
import { hasErrors, writeOut } from './output.ts';
import { showProgress } from './progress.ts';

/** `pierglass audit`: the figures of every scope of every school, and the findings. */
export function audit(options: Common): number {
  const started = performance.now();
  const result = loadAudit(rootOf(options), dateOf(options), showProgress('Reading units'));
  if (formatOf(options) === 'json') writeOut(JSON.stringify(toAuditJson(result), null, 1));
  else writeOut(formatSummary(result, (performance.now() - started) / 1000, painter(process.stdout.isTTY)));
  return hasErrors(result.findings) ? 1 : 0;
}
