import { z } from 'zod';
import { day, slug, text } from './field.ts';
import { portraysSchema } from './portrayal.ts';
import { checkIsbn } from './isbn.ts';

export const textKinds = [
  'novel',
  'poem',
  'play',
  'short-story',
  'non-fiction',
  'picture-book',
  'graphic-novel',
  'film',
  'song',
  'image',
  'speech',
  'speaker',
  'visit',
  'artefact',
] as const;

const isbn = z.string().superRefine((value, context) => {
  const problem = checkIsbn(value);
  if (problem !== undefined) {
    const { message, advice } = problem;
    context.addIssue({ code: 'custom', message, params: { rule: 'content/bad-isbn', advice } });
  }
});

/** `content/texts/<text>.yaml`: a work that pupils meet. */
export const textSchema = z.strictObject({
  title: text.describe('The title.'),
  by: z.array(text).default([]).describe('Authors, artists or makers.'),
  kind: z.enum(textKinds).describe('What kind of work it is.'),
  published: z.int().min(-4000).max(2100).optional().describe('The year it came out.'),
  isbn: isbn.optional().describe('The ISBN, always in quotes.'),
  about: text.optional().describe('A sentence or two for parents.'),
  portrays: portraysSchema.optional().describe('Who is portrayed; none if nobody is.'),
  surveyed: z
    .array(slug)
    .default([])
    .describe('Facets someone has gone through: silence there means no one.'),
  checked: z
    .union([z.literal('none'), z.strictObject({ by: text, against: text, date: day })])
    .describe('What the portrayals were checked against, or none.'),
});

export type TextFields = z.output<typeof textSchema>;

/** A text whose file has been checked. */
export interface Text extends TextFields {
  readonly id: string;
  readonly file: string;
}
