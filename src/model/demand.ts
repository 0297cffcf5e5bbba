import { z } from 'zod';
import { slug, text } from './field.ts';
import { categories } from './lexicon.ts';

/** `audits/standard/demands.yaml`: tasks that ask pupils to supply an experience that not all have had. */
export const demandsSchema = z.strictObject({
  demands: z.array(
    z.strictObject({
      id: z.string().regex(/^demand\/[a-z0-9-]+$/u, 'an id such as demand/holiday'),
      concept: slug,
      category: z.enum(categories),
      label: text.describe('How a message names it.'),
      match: z
        .array(text)
        .min(1)
        .describe('Regular expressions over a lower-case sentence addressed to a pupil.'),
      not: z.array(text).default([]).describe('Regular expressions of sentences that only look like it.'),
      because: text.describe('What it takes to have had the experience: circumstances, never people.'),
      evidence: z.strictObject({ tier: z.enum(['A', 'B', 'C', 'D']), source: slug }),
      remedy: z.strictObject({
        stem: text.describe('Another way to ask, which every pupil can answer.'),
        swap: z.array(text).default([]),
      }),
      examples: z.strictObject({ flag: z.array(text).min(1), ok: z.array(text).min(1) }),
    }),
  ),
});

export type Demand = z.output<typeof demandsSchema>['demands'][number];
