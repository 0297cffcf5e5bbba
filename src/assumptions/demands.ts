import type { Demand } from '../model/demand.ts';
import type { Finding } from '../model/finding.ts';

/** An experience demand, ready to match. */
export interface CompiledDemand {
  readonly demand: Demand;
  readonly match: RegExp;
  readonly not: RegExp | undefined;
}

/** The demands, and one expression that finds whether any of them may stand in a sentence: most sentences hold none. */
export interface CompiledDemands {
  readonly any: RegExp | undefined;
  readonly demands: readonly CompiledDemand[];
  /** Demands that cannot be read. */
  readonly findings: readonly Finding[];
}

/** Longer than any sentence a teacher writes: what is longer is not searched for demands. */
const longestSentence = 800;

/** Compiles the demands; one that cannot be read is reported and left out. */
export function compileDemands(demands: readonly Demand[]): CompiledDemands {
  const compiled: CompiledDemand[] = [];
  const findings: Finding[] = [];
  for (const demand of demands) {
    try {
      const match = joined(demand.match);
      compiled.push({ demand, match, not: demand.not.length === 0 ? undefined : joined(demand.not) });
    } catch (cause) {
      findings.push(broken(demand, cause instanceof Error ? cause.message : String(cause)));
    }
  }
  const any =
    compiled.length === 0 ? undefined : new RegExp(compiled.map((each) => each.match.source).join('|'), 'u');
  // The engine runs an expression's first call slowly on a short text and compiles it at once for a long one:
  // one long text here spares a tenth of the whole audit.
  any?.test(' '.repeat(1000));
  return { any, demands: compiled, findings };
}

function joined(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'u');
}

function broken(demand: Demand, said: string): Finding {
  return {
    rule: 'standard/bad-entry',
    severity: 'error',
    place: { file: 'audits/standard/demands.yaml', line: 1, column: 1 },
    message: `A pattern of \`${demand.id}\` is not a regular expression: ${said}.`,
    advice: 'Correct the pattern. Until then the demand finds nothing.',
    found: demand.id,
  };
}

/** Where a sentence asks for an experience, as offsets in it. */
export interface FoundDemand {
  readonly demand: Demand;
  readonly start: number;
  readonly end: number;
}

/** Finds the experience demands of a sentence. */
export function findDemands(sentence: string, { any, demands }: CompiledDemands): readonly FoundDemand[] {
  if (any === undefined || sentence.length > longestSentence) return [];
  const plain = plainSentence(sentence);
  if (!any.test(plain)) return [];
  return demands.flatMap(({ demand, match, not }) => {
    const found = match.exec(plain);
    if (found === null || not?.test(plain) === true) return [];
    return [{ demand, start: found.index, end: found.index + found[0].length }];
  });
}

/** Small letters and straight quotes, at the same offsets. */
function plainSentence(sentence: string): string {
  const lower = sentence.toLowerCase();
  const same =
    lower.length === sentence.length
      ? lower
      : sentence.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
  return same
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/[‐‑]/gu, '-')
    .replaceAll(/\s/gu, ' ');
}
