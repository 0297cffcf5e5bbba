import { z } from 'zod';
import { slug, text } from './field.ts';

/** `audits/standard/sources.yaml`: everything that is cited. */
export const sourcesSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: slug,
      title: text,
      by: text,
      year: z.int(),
      where: text.describe('A page, a section or an address.'),
    }),
  ),
});

export type Source = z.output<typeof sourcesSchema>['sources'][number];
