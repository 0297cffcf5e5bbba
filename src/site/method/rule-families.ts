import { compareText } from '../../model/finding.ts';
import type { Rubric } from '../../model/rubric.ts';
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

const weights: { readonly [id in RuleId]?: keyof Rubric } = {
  'representation/no-mirror': 'noMirror',
  'representation/single-story': 'singleStory',
  'representation/bolt-on': 'boltOn',
  'representation/crowded': 'crowd',
  'representation/no-own-voice': 'ownVoice',
  'representation/window-heavy': 'heavy',
  'representation/mirror-heavy': 'heavy',
  'representation/not-described': 'reading',
  'representation/long-gap': 'longGap',
  'curriculum/review-overdue': 'reviews',
};

/** The part of the rubric that holds a rule's thresholds. */
export function rulesWeights(id: RuleId): keyof Rubric | undefined {
  return weights[id];
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
