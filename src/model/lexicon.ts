import { z } from 'zod';
import { slug, text } from './field.ts';

/** The sixteen categories of assumptions. */
export const categories = [
  'heritage-places',
  'outdoor-adventure',
  'sport-insider',
  'rural-farming',
  'place-coded',
  'travel-holidays',
  'arts-venues',
  'home-possessions',
  'money-work',
  'food-dining',
  'faith-calendar',
  'school-institutions',
  'games-hobbies',
  'family-life',
  'idiom-dialect',
  'allusion-dated',
] as const;
export type Category = (typeof categories)[number];

const within = z.enum(['sentence', 'passage']).default('sentence');

const patternSchema = z.union([
  text,
  z.strictObject({
    phrase: text.describe('A phrase with conditions.'),
    inflect: z.boolean().default(true),
    needs: z.array(text).default([]).describe('One of these must stand nearby.'),
    within,
  }),
  z.strictObject({
    lemma: text.describe('A word in any of its forms.'),
    pos: z.enum(['noun', 'verb', 'adjective']).optional().describe('A soft cue to the part of speech.'),
    inflect: z.boolean().default(true),
    needs: z.array(text).default([]).describe('One of these must stand nearby.'),
    within,
  }),
]);

/** One entry of `audits/standard/lexicon/<category>.yaml`. */
export const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u, 'an entry id such as outdoor-adventure/surfing'),
  concept: slug.describe('What units teach and schools know; entries may share one.'),
  label: text.describe('How a message names it.'),
  match: z.array(patternSchema).min(1).describe('Phrases that point at it.'),
  not: z.array(text).default([]).describe('Phrases in which the words mean something else.'),
  unless: z
    .strictObject({ subject: z.array(slug) })
    .optional()
    .describe('Where it is ordinary taught content.'),
  because: text.describe('What it takes to have met it: circumstances, never people.'),
  evidence: z.strictObject({ tier: z.enum(['A', 'B', 'C', 'D']), source: slug }),
  role: z.enum(['setting', 'key']).optional().describe('Its usual role where that is more than a mention.'),
  remedy: z.strictObject({
    gloss: text.describe("In a pupil's words."),
    teach: text.optional(),
    picture: text.optional(),
    visit: text.optional(),
    swap: z.array(text).default([]),
  }),
  examples: z.strictObject({ flag: z.array(text).min(1), ok: z.array(text).min(1) }).describe('Its tests.'),
});

export const lexiconSchema = z.array(entrySchema);

export type EntryFields = z.output<typeof entrySchema>;
export type Pattern = EntryFields['match'][number];

/** An entry with its category and the file it stands in. */
export interface Entry extends EntryFields {
  readonly category: Category;
  readonly file: string;
}
