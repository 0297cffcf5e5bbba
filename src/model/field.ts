import { z } from 'zod';

/** A short id: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'an id: lower-case words joined by hyphens');

/** A unit's id: `subject/unit`. */
export const unitId = z
  .string()
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/u, 'a unit id such as english/y8-migration');

/** A group, written with its facet: `ethnicity/pakistani`. */
export const groupId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u, 'a group such as ethnicity/pakistani');

/** Text that is not empty. */
export const text = z.string().trim().min(1);

/** A day of the calendar, `YYYY-MM-DD`. Days that do not exist are refused. */
export const day = z.iso.date();

/** A year group: R (Reception) or 1 to 13. Reception is 0 inside. */
export const year = z
  .union([z.literal('R'), z.int().min(1).max(13)])
  .transform((value) => (value === 'R' ? 0 : value));

/** Who may see something on the published site. */
export const audience = z.enum(['everyone', 'staff']);

/** The half-terms of a school year, in order. */
export const halfTerms = ['autumn-1', 'autumn-2', 'spring-1', 'spring-2', 'summer-1', 'summer-2'] as const;
export const halfTerm = z.enum(halfTerms);
export type HalfTerm = (typeof halfTerms)[number];
