import { z } from 'zod';
import { day, slug, text, unitId, year } from './field.ts';

const count = z.union([z.number().positive(), z.literal('over-95')]);

const figures = {
  source: text.describe('Where the figures come from.'),
  asOf: day.optional().describe('The day they describe. They change once a census year.'),
  roll: z.int().positive().optional().describe('Pupils on roll, to the nearest 10.'),
};
const statement = z.union([z.record(z.string(), count), z.array(z.string()).min(1)]);

/** Protected community figures: a roll to the nearest 10, counts to the nearest 5, no group under 10. */
export const communitySchema = z.object(figures).catchall(statement);

/** Figures of the area a school is in, protected in the same way. */
export const areaSchema = z
  .object({ name: text.describe('The area, for example a local authority.'), ...figures })
  .catchall(statement);

/** `content/schools/<school>.yaml`. */
export const schoolSchema = z.strictObject({
  name: text.describe('The name of the school.'),
  urn: z
    .string()
    .regex(/^\d{6}$/u, 'six digits in quotes')
    .optional()
    .describe('Unique reference number, in quotes.'),
  phase: z.enum(['primary', 'secondary', 'middle', 'all-through', 'special']).optional(),
  years: z.array(year).min(1).describe('The year groups it teaches.'),
  about: text.optional().describe('A sentence or two about the school for parents.'),
  contact: z.email().optional().describe("Where parents ask; the trust's address if left out."),
  mobility: z.enum(['low', 'some', 'high']).default('low').describe('Do many pupils join part-way?'),
  community: communitySchema.optional().describe('Protected figures about the school community.'),
  area: areaSchema
    .optional()
    .describe('Figures of the area, used for what the school does not state and marked as the area’s.'),
  familiar: z
    .array(
      z.strictObject({
        concept: slug,
        to: z.enum(['most', 'all']).describe('all clears a flag, most lowers it to a note.'),
        because: text.describe('How the school knows.'),
        until: day.optional().describe('When to look again.'),
      }),
    )
    .default([])
    .describe('What pupils here have met.'),
  experienced: z
    .array(
      z.strictObject({
        concept: slug,
        years: z.array(year).min(1).describe('The year groups that had the experience.'),
        because: text.describe('The visit or event.'),
        on: day.optional().describe('When it happened.'),
      }),
    )
    .default([])
    .describe('What a visit or event gave to whom.'),
  takes: z
    .union([z.literal('all'), z.array(z.union([unitId, slug]))])
    .default('all')
    .describe("all, or a list of units and subjects from the trust's units."),
  options: z.record(slug, slug).default({}).describe('Which of alternative units it takes.'),
  choices: z
    .record(unitId, z.union([slug, z.array(slug).min(1)]))
    .default({})
    .describe('The text it has chosen where a unit offers a choice.'),
  swaps: z
    .array(z.strictObject({ unit: unitId, from: slug, to: slug, because: text }))
    .default([])
    .describe('Texts it teaches in place of others, and why.'),
});

export type SchoolFields = z.output<typeof schoolSchema>;
export type CommunityFields = z.output<typeof communitySchema>;
export type AreaFields = z.output<typeof areaSchema>;

/** A school whose file has been checked. */
export interface School extends Omit<SchoolFields, 'community' | 'area'> {
  readonly id: string;
  readonly file: string;
  readonly community: Community | undefined;
}

/** What a school states about one facet, as shares the figures can use. */
export type Stated =
  | { readonly kind: 'whole'; readonly shares: ReadonlyMap<string, number>; readonly named: number }
  | { readonly kind: 'marker'; readonly shares: ReadonlyMap<string, number> }
  | { readonly kind: 'shared'; readonly groups: readonly string[] };

/** Protected figures as they were written, by facet id. */
export type Shown = ReadonlyMap<string, ReadonlyMap<string, number | 'over-95'> | readonly string[]>;

/** Figures of one source. */
export interface CommunityFigures {
  readonly source: string | undefined;
  readonly asOf: string | undefined;
  readonly roll: number | undefined;
  readonly shown: Shown;
}

/**
 * A school's community. Only protected figures. `stated` is what the audit measures against, by facet id: what the
 * school states, and the area's figures for the facets it does not state.
 */
export interface Community extends CommunityFigures {
  readonly stated: ReadonlyMap<string, Stated>;
  readonly area?: AreaFigures | undefined;
}

/** Figures of the area a school is in. */
export interface AreaFigures extends CommunityFigures {
  readonly name: string;
  /** The facets that are measured against the area, because the school does not state them. */
  readonly facets: readonly string[];
}
