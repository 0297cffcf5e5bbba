import { join, resolve } from 'node:path';
import { painter } from '../report/pretty.ts';
import { formatSummary } from '../report/summary.ts';
import { buildSite } from '../site/build.ts';
import { handOver } from '../site/handover.ts';
import { indexSearch } from '../site/index-search.ts';
import { loadAudit, projectRoot } from './load.ts';
import { dateOf, rootOf, type Common } from './options.ts';
import { hasErrors, writeOut } from './output.ts';
import { showProgress } from './progress.ts';

export interface BuildOptions extends Common {
  readonly out?: string;
  readonly base: string;
}

/** `pierglass build`: the audit, its summary, the site of every school, and the search. */
export async function build(options: BuildOptions): Promise<number> {
  const started = performance.now();
  const root = rootOf(options);
  const audit = loadAudit(root, dateOf(options), showProgress('Reading units'));
  writeOut(formatSummary(audit, (performance.now() - started) / 1000, painter(process.stdout.isTTY)));
  const outDir = options.out === undefined ? join(root, 'dist') : resolve(options.out);
  handOver({ audit });
  const { pages } = await buildSite({ projectRoot, outDir, base: options.base, quiet: true });
  await indexSearch({ outDir, schools: [...audit.schools.keys()] });
  writeOut(
    `${pages} pages in ${outDir}, audited, built and indexed in ${((performance.now() - started) / 1000).toFixed(1)} seconds.`,
  );
  return hasErrors(audit.findings) ? 1 : 0;
}
