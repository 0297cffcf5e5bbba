import { z } from 'zod';
import { groupId, slug, text } from './field.ts';

/** A group as `groups.yaml` writes it: a node of its facet's tree. */
export interface GroupFields {
  id: string;
  name: string;
  means?: string | undefined;
  code?: string | undefined;
  source?: string | undefined;
  report: boolean;
  mirrors: string[];
  groups: GroupFields[];
}

const groupSchema: z.ZodType<GroupFields> = z.strictObject({
  id: slug,
  name: text.describe('The plain name parents read.'),
  means: text.optional().describe('What the group is.'),
  code: text.optional().describe('The school census code.'),
  source: slug.optional(),
  report: z.boolean().default(false).describe('Is it at the reporting level?'),
  mirrors: z
    .array(groupId)
    .default([])
    .describe('For a marker: portrayed groups in which these pupils meet themselves.'),
  get groups() {
    return z.array(groupSchema).default([]);
  },
});

export const facetKinds = ['whole', 'marker', 'shared', 'none'] as const;

/** `audits/standard/groups.yaml`: facets, each a tree of groups. */
export const groupsSchema = z.strictObject({
  facets: z.array(
    z.strictObject({
      id: slug,
      name: text,
      kind: z.enum(facetKinds).describe('What a school can state about it.'),
      means: text.optional(),
      source: slug.optional(),
      everyone: z
        .boolean()
        .default(false)
        .describe('Is every pupil in one of the reporting groups, as in the school census for gender?'),
      groups: z.array(groupSchema).min(1),
      related: z
        .array(z.tuple([slug, slug]))
        .default([])
        .describe('Pairs that the tree keeps apart.'),
    }),
  ),
});

export type FacetFields = z.output<typeof groupsSchema>['facets'][number];
export type FacetKind = FacetFields['kind'];
