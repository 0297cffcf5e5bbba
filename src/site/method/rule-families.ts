import { compareText } from '../../model/finding.ts';
import { ruleIds, type Rule, type RuleId } from '../../model/rule.ts';

/** The rules whose ids begin alike. */
export interface RuleFamily {
  readonly family: string;
  readonly rules: readonly Rule[];
}

/** Every rule in words, by family, in the order in which Pierglass knows them. */
export function ruleFamilies(rules: ReadonlyMap<string, Rule>): RuleFamily[] {
  const known = ruleIds.flatMap((id) => rules.get(id) ?? []);
  const families = Map.groupBy(known, (rule) => familyOf(rule.id));
  return [...families]
    .toSorted(([a], [b]) => order(a) - order(b) || compareText(a, b))
    .map(([family, own]) => ({ family, rules: own }));
}

/** The anchor of a rule on the method page: rule ids never change, and so neither do these. */
export function ruleAnchor(id: RuleId): string {
  return `rule-${id.replace('/', '-')}`;
}

function familyOf(id: RuleId): string {
  return id.slice(0, id.indexOf('/'));
}

// Rules about people first: those about files matter only to those who write them.
const families = ['representation', 'assumption', 'curriculum', 'content', 'standard'];

function order(family: string): number {
  const at = families.indexOf(family);
  return at === -1 ? families.length : at;
}
