import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { toFindingJson } from '../report/audit-json.ts';
import { formatCounts, formatPretty, painter } from '../report/pretty.ts';
import { loadAudit } from './load.ts';
import { dateOf, formatOf, rootOf, type Common } from './options.ts';
import { Misuse } from './misuse.ts';
import { exists, hasErrors, writeOut } from './output.ts';
import { showProgress } from './progress.ts';

/** `pierglass check [paths]`: every finding in these files, or in all. */
export function check(paths: readonly string[], options: Common): number {
  const root = rootOf(options);
  const wanted = paths.map((path) => insideRoot(root, path));
  const audit = loadAudit(root, dateOf(options), showProgress('Reading units'));
  const findings = audit.findings.filter((finding) => isWanted(finding, wanted));
  if (formatOf(options) === 'json') writeOut(JSON.stringify(findings.map(toFindingJson), null, 2));
  else {
    const paint = painter(process.stdout.isTTY);
    if (findings.length > 0) writeOut(formatPretty(findings, paint));
    writeOut(`${formatCounts(findings)} in ${wanted.length === 0 ? 'all files' : wanted.join(', ')}.`);
  }
  return hasErrors(findings) ? 1 : 0;
}

/** A path as findings write it: from the trust's root, with forward slashes. */
function insideRoot(root: string, path: string): string {
  const there = [resolve(path), resolve(root, path)].filter(exists);
  if (there.length === 0) throw new Misuse(`There is no file or folder ${path}.`);
  const inside = there
    .map((full) => relative(root, full))
    .find((way) => way.split(sep)[0] !== '..' && !isAbsolute(way));
  if (inside === undefined)
    throw new Misuse(`${path} is not in ${root}. Use --root to name the folder of its trust.`);
  return inside.replaceAll(sep, '/');
}

function isWanted(finding: Finding, wanted: readonly string[]): boolean {
  const { file } = finding.place;
  return (
    wanted.length === 0 || wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`))
  );
}
