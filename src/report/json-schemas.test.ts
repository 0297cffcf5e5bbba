import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { splitFrontMatter } from '../intake/front-matter.ts';
import { parseYaml } from '../intake/parse-yaml.ts';
import { readFolders } from '../intake/source-file.ts';
import { projectRoot } from '../testing/shipped.ts';
import { jsonSchemas } from './json-schemas.ts';

function committed(path: string): string {
  return existsSync(join(projectRoot, path)) ? readFileSync(join(projectRoot, path), 'utf8') : '';
}

function validator(name: string): z.ZodType {
  return z.fromJSONSchema(JSON.parse(committed(`public/schema/${name}.schema.json`)));
}

describe('the committed JSON Schemas', () => {
  it.each([...jsonSchemas()])('%s is what the code would write', (path, text) => {
    expect(committed(path), 'Run `npm run schemas` and commit what it writes.').toBe(text);
  });

  it.each([...jsonSchemas().keys()])('%s is of the year 2020-12 and allows no other fields', (path) => {
    const schema = committed(path);
    expect(JSON.parse(schema)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect(schema).toContain('"additionalProperties": false');
  });

  it('leave what has a default to be left out', () => {
    expect(JSON.parse(committed('public/schema/text.schema.json'))).toMatchObject({
      required: ['title', 'kind', 'checked'],
    });
  });
});

const { files } = readFolders(projectRoot, ['content', 'audits']);
const kinds: readonly (readonly [name: string, shape: RegExp])[] = [
  ['trust', /^content\/trust\.yaml$/u],
  ['school', /^content\/schools\//u],
  ['text', /^content\/texts\//u],
  ['list', /^content\/lists\//u],
  ['unit', /^content\/units\//u],
  ['decisions', /^audits\/decisions\.yaml$/u],
  ['rubric', /^audits\/standard\/rubric\.yaml$/u],
  ['groups', /^audits\/standard\/groups\.yaml$/u],
  ['lexicon', /^audits\/standard\/lexicon\//u],
];

describe.each(kinds)('the field reference of %s', (name, shape) => {
  const schema = validator(name);
  const values = files
    .filter(({ path }) => shape.test(path))
    .map(({ path, text }) => {
      const parsed = name === 'unit' ? splitFrontMatter(path, text) : parseYaml(path, text, 0);
      return { path, value: 'value' in parsed ? parsed.value : undefined };
    });

  it('accepts every file of the worked example', () => {
    expect(values.length).toBeGreaterThan(0);
    for (const { path, value } of values)
      expect(schema.safeParse(value).error?.issues ?? [], path).toEqual([]);
  });

  it('refuses a field nobody knows', () => {
    const [first] = values;
    const wrong = Array.isArray(first?.value)
      ? [{ unknown: 1 }]
      : Object.assign({}, first?.value, { unknown: 1 });
    expect(schema.safeParse(wrong).success).toBe(false);
  });
});
