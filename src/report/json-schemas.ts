import { z } from 'zod';
import { decisionsSchema } from '../model/decision.ts';
import { groupsSchema } from '../model/groups.ts';
import { lexiconSchema } from '../model/lexicon.ts';
import { listSchema } from '../model/list.ts';
import { rubricSchema } from '../model/rubric.ts';
import { schoolSchema } from '../model/school.ts';
import { textSchema } from '../model/text.ts';
import { trustSchema } from '../model/trust.ts';
import { unitSchema } from '../model/unit.ts';
import { auditJsonSchema } from './audit-json.ts';

/** Each kind of content file, what it is, and its schema. */
const contentFiles = {
  trust: ['content/trust.yaml: the trust', trustSchema],
  school: ['content/schools/<school>.yaml: a school', schoolSchema],
  unit: ['The front matter of content/units/<subject>/<unit>.md: a unit', unitSchema],
  text: ['content/texts/<text>.yaml: a work that pupils meet', textSchema],
  list: ['content/lists/<list>.yaml: what pupils meet beside lessons', listSchema],
  decisions: ['audits/decisions.yaml: findings that have been answered', decisionsSchema],
  rubric: ['audits/standard/rubric.yaml: every weight and threshold', rubricSchema],
  groups: ['audits/standard/groups.yaml: facets and groups', groupsSchema],
  lexicon: ['audits/standard/lexicon/<category>.yaml: assumptions', lexiconSchema],
} as const;

/**
 * The JSON Schemas (2020-12) that are kept in the repository, by path: the shape of `audit --format json`, and
 * the field reference of each kind of content file, which editors use to complete and check what is typed.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const content = Object.entries(contentFiles).map(
    ([name, [title, schema]]) =>
      [`public/schema/${name}.schema.json`, toJson(title, schema, 'input')] as const,
  );
  return new Map([
    [
      'src/report/audit.schema.json',
      toJson('What pierglass audit --format json prints', auditJsonSchema, 'output'),
    ],
    ...content,
  ]);
}

function toJson(title: string, schema: z.ZodType, io: 'input' | 'output'): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
