import { z } from 'zod';
import { audience, halfTerm, halfTerms, slug, text } from './field.ts';

/** `content/trust.yaml`: the trust itself. */
export const trustSchema = z.strictObject({
  name: text.describe('The name of the trust, as parents know it.'),
  academicYear: z
    .string()
    .regex(/^\d{4}-\d{2}$/u, 'a school year such as 2026-27')
    .describe('The school year this curriculum is for.'),
  about: text.optional().describe('A sentence about the trust.'),
  contact: z.email().optional().describe('Where parents can ask about the curriculum.'),
  language: z.string().default('en').describe('The language of instruction (BCP 47).'),
  terms: z
    .array(halfTerm)
    .min(1)
    .default([...halfTerms])
    .describe('The half-terms, in order.'),
  publish: z
    .strictObject({
      scores: audience.default('everyone'),
      assumptions: audience.default('everyone'),
      community: audience.default('everyone'),
      comparison: audience.default('staff'),
      decisions: audience.default('staff'),
      pupilVoice: audience.default('staff'),
    })
    .prefault({})
    .describe('Who sees what: everyone, or staff.'),
  threads: z
    .array(
      z.strictObject({
        id: slug,
        name: text,
        means: text.optional().describe('What the thread follows, in a sentence.'),
        promise: z
          .union([z.enum(['none', 'every-year']), z.strictObject({ 'every-unit': z.array(slug).min(1) })])
          .default('none')
          .describe('Where the trust promises it: none, every-year, or every-unit of some subjects.'),
      }),
    )
    .default([])
    .describe('What the trust follows through the years.'),
});

export type Trust = z.output<typeof trustSchema>;
