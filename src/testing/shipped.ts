import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { z } from 'zod';

/** The root of the project, for tests. */
export const projectRoot = join(import.meta.dirname, '..', '..');

/** The rubric that ships with Pierglass, checked. */
export function shippedRubric<S extends z.ZodType>(schema: S): z.output<S> {
  return schema.parse(load(readFileSync(join(projectRoot, 'audits/standard/rubric.yaml'), 'utf8')));
}
