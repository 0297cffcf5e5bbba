import { z } from 'zod';
import { day, halfTerm, slug, text, year } from './field.ts';
import { portraysSchema } from './portrayal.ts';

export const listKinds = [
  'library',
  'class-readers',
  'unseen',
  'visits',
  'speakers',
  'displays',
  'assemblies',
  'celebrations',
] as const;

const itemSchema = z
  .strictObject({
    id: slug.optional(),
    text: z
      .string()
      .min(1)
      .optional()
      .describe('In an unseen list: the passage. Elsewhere: the id of a text.'),
    title: text.optional().describe('What the item is called.'),
    about: text.optional().describe('What it is, in a sentence.'),
    year: year.optional(),
    years: z.array(year).optional(),
    term: halfTerm.optional(),
    kind: z.enum(['extract', 'task', 'assessment', 'outline']).optional().describe('For unseen passages.'),
    subject: slug.optional(),
    date: z.string().optional().describe('For celebrations: when.'),
    source: text.optional(),
    consent: z.literal('recorded').optional().describe('A speaker is named only with recorded consent.'),
    portrays: portraysSchema.optional(),
    surveyed: z.array(slug).default([]),
  })
  .superRefine((value, context) => {
    if (value.text === undefined && value.title === undefined) {
      context.addIssue({
        code: 'custom',
        message: 'This item does not say what it is.',
        params: {
          rule: 'content/missing-field',
          advice: 'Add `text:` with a text of content/texts, or `title:` in words.',
        },
      });
    }
  });

/** `content/lists/<list>.yaml`: what pupils meet beside lessons. */
export const listSchema = z.strictObject({
  name: text.describe('What the list is.'),
  kind: z.enum(listKinds).describe('What kind of list it is.'),
  schools: z.array(slug).optional().describe('The schools it belongs to; all if left out.'),
  asOf: day.optional().describe('The day it describes.'),
  items: z.array(itemSchema).describe('What is on it.'),
});

export type ListFields = z.output<typeof listSchema>;
export type ListItem = ListFields['items'][number];

/** A list whose file has been checked. */
export interface TextList extends ListFields {
  readonly id: string;
  readonly file: string;
}
