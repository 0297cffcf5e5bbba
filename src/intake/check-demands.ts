import type { Demand } from '../model/demand.ts';
import type { Finding } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Locator, Path } from './locator.ts';
import { problem } from './problem.ts';

/** Demands whose patterns can be read and whose source exists; the others are left out and reported. */
export function checkDemands(
  demands: readonly Demand[],
  sources: readonly string[],
  locator: Locator,
): { readonly demands: readonly Demand[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const sound = demands.filter((demand, at) => {
    const found = checkDemand(demand, ['demands', at], sources, locator);
    findings.push(...found);
    return found.length === 0;
  });
  return { demands: sound, findings };
}

function checkDemand(demand: Demand, path: Path, sources: readonly string[], locator: Locator): Finding[] {
  const patterns = (['match', 'not'] as const).flatMap((field) =>
    demand[field].flatMap((pattern, at) => brokenPattern(pattern, [...path, field, at], locator)),
  );
  const { source } = demand.evidence;
  if (sources.includes(source)) return patterns;
  const { line, column } = locator.valueAt([...path, 'evidence', 'source']);
  const wording = {
    message: `There is no source \`${source}\`.${didYouMean(source, sources)} The demand was left out.`,
    advice: 'Correct the name, or add the source to audits/standard/sources.yaml.',
    found: source,
  };
  return [...patterns, problem('content/unknown-source', locator.file, wording, line, column)];
}

function brokenPattern(pattern: string, path: Path, locator: Locator): Finding[] {
  if (isPattern(pattern)) return [];
  const { line, column } = locator.valueAt(path);
  const wording = {
    message: 'This pattern is not a regular expression, so the demand was left out.',
    advice: 'Look for a bracket that is never closed, or a sign that needs a backslash before it.',
    found: pattern,
  };
  return [problem('standard/bad-entry', locator.file, wording, line, column)];
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
