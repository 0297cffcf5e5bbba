import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { jsonSchemas } from './json-schemas.ts';

/** Writes the JSON Schemas. They are committed; a test fails when this would change them. */
const root = resolve(import.meta.dirname, '..', '..');

for (const [path, text] of jsonSchemas()) {
  mkdirSync(dirname(resolve(root, path)), { recursive: true });
  writeFileSync(resolve(root, path), text);
  process.stdout.write(`${path}\n`);
}
