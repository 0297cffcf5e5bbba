import type { Finding, Place, Severity } from '../../model/finding.ts';
import type { RuleId } from '../../model/rule.ts';
import type { Facts } from './facts.ts';

/** A small trust in which a rule finds something, or does not: its test, and what its page shows. */
export interface Example {
  /** What the example shows, in a sentence. */
  readonly shows: string;
  readonly finds: boolean;
  /** Files as people write them, by path. What is left out is not needed. */
  readonly files: Readonly<Record<string, string>>;
}

/** A rule on what a school teaches. Its wording is in `audits/standard/rules.yaml`. */
export interface SchoolRule {
  readonly id: RuleId;
  readonly find: (facts: Facts) => readonly Finding[];
  /** At least one that finds and one that does not. */
  readonly examples: readonly Example[];
}

/** What a rule says about one school. */
export interface Said {
  readonly severity: Exclude<Severity, 'error'>;
  readonly place: Place;
  readonly message: string;
  readonly advice: string;
  readonly scope?: string;
  readonly groups?: readonly string[];
  readonly found?: string;
}

/** What a rule says, as a finding of this school. */
export function say(rule: RuleId, { school }: Pick<Facts, 'school'>, said: Said): Finding {
  return { rule, ...said, schools: [school.id] };
}
