import type { SchoolAudit, TrustAudit } from '../../audit/trust-audit.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Rule, RuleId } from '../../model/rule.ts';
import { compareText } from '../../model/finding.ts';
import type { Trust } from '../../model/trust.ts';

/** The most findings of one rule that a page lists: the rest are counted, and stand on the unit pages. */
export const longest = 200;

/** Findings of one rule. `shown` are the first; `leftOut` says how many there are beyond them. */
export interface RuleFindings {
  readonly rule: RuleId;
  /** The rule in words; undefined where the trust's own rules.yaml does not describe it. */
  readonly words: Rule | undefined;
  readonly count: number;
  readonly shown: readonly Finding[];
  readonly leftOut: number;
}

/** Findings of one severity, rule by rule. */
export interface SeverityFindings {
  readonly severity: Severity;
  readonly count: number;
  readonly rules: readonly RuleFindings[];
}

/** What a school could work on, the gravest first. */
export interface Worklist {
  readonly count: number;
  readonly severities: readonly SeverityFindings[];
  /** Families of findings that the trust keeps for its staff. */
  readonly kept: readonly Family[];
}

/** The first part of a rule's id. */
export type Family = 'content' | 'standard' | 'assumption' | 'representation' | 'curriculum';

/** The worklist of a school, less what the trust shows to staff only. */
export function schoolWorklist(audit: TrustAudit, school: SchoolAudit, most = longest): Worklist {
  return sortOut(school.findings, audit, most);
}

/** What is wrong in the trust's files, whichever school it touches. */
export function contentWorklist(audit: TrustAudit, most = longest): Worklist {
  return sortOut(
    audit.findings.filter((finding) => finding.schools === undefined),
    audit,
    most,
  );
}

function sortOut(findings: readonly Finding[], audit: TrustAudit, most: number): Worklist {
  const kept = keptFamilies(audit.content.trust);
  const open = findings.filter((finding) => !kept.some((family) => finding.rule.startsWith(`${family}/`)));
  const severities = (['error', 'warn', 'note'] as const).flatMap((severity) => {
    const own = open.filter((finding) => finding.severity === severity);
    return own.length === 0 ? [] : [{ severity, count: own.length, rules: byRule(own, audit, most) }];
  });
  return { count: open.length, severities, kept };
}

/** Families of findings that `publish` keeps for staff: figures and assumptions. */
function keptFamilies(trust: Trust): Family[] {
  const kept: Family[] = [];
  if (trust.publish.assumptions === 'staff') kept.push('assumption');
  if (trust.publish.scores === 'staff') kept.push('representation');
  return kept;
}

function byRule(findings: readonly Finding[], audit: TrustAudit, most: number): RuleFindings[] {
  const groups = Map.groupBy(findings, (finding) => finding.rule);
  return [...groups]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([rule, own]) => ({
      rule,
      words: audit.content.standard.rules.get(rule),
      count: own.length,
      shown: own.slice(0, most),
      leftOut: Math.max(0, own.length - most),
    }));
}
