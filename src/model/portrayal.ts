import { z } from 'zod';
import { groupId, text } from './field.ts';

export const presences = ['lead', 'shared', 'background', 'mention'] as const;
export const stories = [
  'everyday',
  'achievement',
  'struggle',
  'celebration',
  'folklore',
  'friendship',
  'information',
] as const;

/** Who is portrayed in a text or study, how present they are, and what shows it. */
export const portrayalSchema = z
  .strictObject({
    who: text.describe('A character, person or people.'),
    groups: z.array(groupId).min(1).describe('The groups that meet in them, each with its facet.'),
    presence: z.enum(presences).describe('How present they are: lead, shared, background or mention.'),
    story: z.array(z.enum(stories)).default([]).describe('What kind of life is told.'),
    handling: z.enum(['affirming', 'neutral', 'stereotype']).default('neutral'),
    voice: z.enum(['own', 'other', 'unknown']).default('unknown').describe('Who tells it.'),
    voiceSource: text.optional().describe('Where the author says that the voice is their own.'),
    evidence: text
      .optional()
      .describe('The chapter, event or place that shows it. Without it a portrayal does not count.'),
  })
  .superRefine((value, context) => {
    if (value.voice === 'own' && value.voiceSource === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['voice'],
        message:
          'The voice is called own, but nothing shows that the author says so. Nobody’s identity is guessed.',
        params: {
          rule: 'content/missing-field',
          advice: 'Add `voiceSource:` with where the author says it, or write `voice: unknown`.',
        },
      });
    }
  });

export type Portrayal = z.output<typeof portrayalSchema>;
export type Presence = Portrayal['presence'];
export type Story = Portrayal['story'][number];

/** `portrays`: a list of portrayals, or `none` where nobody is portrayed and that is known. */
export const portraysSchema = z.union([z.literal('none'), z.array(portrayalSchema)]);
