import type { Finding, Severity } from '../model/finding.ts';
import type { RuleId } from '../model/rule.ts';

/** What a problem says: message and advice are full sentences. */
export interface Wording {
  readonly message: string;
  readonly advice?: string | undefined;
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
}

/** A finding about a file's content; an error unless said otherwise. */
export function problem(
  rule: RuleId,
  file: string,
  wording: Wording,
  line = 1,
  column = 1,
  severity: Severity = 'error',
): Finding {
  return { rule, severity, place: { file, line, column }, ...wording };
}
