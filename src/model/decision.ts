import { z } from 'zod';
import { day, slug, text } from './field.ts';
import { ruleIds } from './rule.ts';

/** `audits/decisions.yaml`: findings a school or trust has answered. */
export const decisionsSchema = z.strictObject({
  decisions: z.array(
    z.strictObject({
      rule: z.enum(ruleIds).describe('The rule that is answered.'),
      school: slug.optional().describe('The school that answers; the trust if left out.'),
      unit: z.string().optional().describe('The unit it is about.'),
      concept: slug.optional().describe('For an assumption: the concept.'),
      group: z.string().optional().describe('For a representation finding: the group.'),
      answer: z.enum(['accepted', 'planned']).describe('accepted: it is fine here. planned: we will act.'),
      because: text.describe('The reason.'),
      by: text.optional().describe('A role, never a name.'),
      review: day.describe('When to look again.'),
    }),
  ),
});

export type Decision = z.output<typeof decisionsSchema>['decisions'][number];
