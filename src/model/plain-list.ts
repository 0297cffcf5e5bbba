import { z } from 'zod';
import { slug, text } from './field.ts';

/** How the columns of a plain list are to be read: `--map MAP.yaml`. */
export const listMapSchema = z.strictObject({
  title: text.optional().describe('The column that names an item.'),
  columns: z
    .array(
      z.strictObject({
        column: text.describe('The column, as its header is written.'),
        facet: slug.describe('The facet it is about.'),
        as: z.enum(['by', 'about']).default('about').describe('Who tells it, or whom it tells about.'),
        split: z.string().min(1).optional().describe('What parts several values in one cell.'),
        unknown: z
          .array(z.string())
          .default([])
          .describe('Cells that mean: not known. Empty ones always do.'),
        nobody: z.array(z.string()).default([]).describe('Cells that mean: nobody, and that is known.'),
        values: z.record(z.string(), slug).default({}).describe('What a cell says, and the group it means.'),
      }),
    )
    .min(1),
});

export type ListMap = z.output<typeof listMapSchema>;
export type ListColumn = ListMap['columns'][number];

/** What one column says of an item: its groups, none where it is known to be nobody; undefined where unknown. */
export interface PlainAnswer {
  readonly column: ListColumn;
  readonly groups: readonly string[] | undefined;
}

/** One row of a plain list. */
export interface PlainItem {
  /** The line of the file it begins in or, where lines are joined, its number below the header plus one. */
  readonly row: number;
  readonly title: string | undefined;
  readonly answers: readonly PlainAnswer[];
}
