import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { schoolSchema } from '../../model/school.ts';
import { trustSchema } from '../../model/trust.ts';
import { unitSchema } from '../../model/unit.ts';
import { importOak } from './import-oak.ts';
import type { OakImport } from './import-oak.ts';

const oak = path.resolve(import.meta.dirname, '../../../../shared/data/oak');
const missing = !existsSync(path.join(oak, 'ontology'));

const flatSchema = z.object({
  id: z.string(),
  title: z.string(),
  lessons: z.array(z.object({ title: z.string() })),
});

describe.skipIf(missing)(`the published ontology${missing ? ` (skipped: ${oak} is not there)` : ''}`, () => {
  const imported = missing ? importOak([]) : importOak(readFiles());
  const units = unitsOf(imported);

  it('is imported whole', () => {
    expect(imported).toMatchObject({ units: 1530, lessons: 12_646 });
    expect(imported.leftOut.filter(({ what }) => !what.includes(': who takes '))).toEqual([]);
  });

  it('gives every unit a file of its own', () => {
    expect(new Set(imported.files.map((file) => file.path)).size).toBe(1530 + 3);
    expect(sum(units.map((unit) => unit.studies.length))).toBe(12_646);
  });

  it('has three units that span two years', () => {
    expect(units.filter((unit) => unit.years !== undefined)).toHaveLength(3);
  });

  it('has the titles and the lessons of the flattened units', () => {
    const flat = new Map(readFlat().map((unit) => [unit.id, unit]));
    for (const unit of units) {
      const same = flat.get(unit.source?.url?.split('/').at(-1) ?? '');
      expect(unit.title).toBe(same?.title);
      expect(unit.studies.map((each) => each.topic).sort()).toEqual(
        same?.lessons.map((each) => each.title).sort(),
      );
    }
  });

  it('counts no more lessons than one pupil takes, and never fewer than all take', () => {
    for (const unit of units) {
      const taught = unit.studies.filter((each) => each.status === 'taught');
      expect(unit.lessons).toBeGreaterThanOrEqual(taught.length);
      expect(unit.lessons).toBeLessThanOrEqual(unit.studies.length);
    }
  });

  it('writes a trust and a school that the model accepts, with an answer to every question', () => {
    trustSchema.parse(parse(textOf('content/trust.yaml', imported)));
    const { options } = schoolSchema.parse(parse(textOf('content/schools/oak.yaml', imported)));
    const asked = units.flatMap(({ option = [] }) => [option].flat().map(({ group }) => group));
    expect(Object.keys(options)).toEqual([...new Set(asked)].sort());
  });
});

function readFiles(): readonly { readonly path: string; readonly text: string }[] {
  const names = readdirSync(path.join(oak, 'ontology'), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ttl'))
    .map((name) => ({ path: name, text: readFileSync(path.join(oak, 'ontology', name), 'utf8') }));
}

function readFlat(): readonly z.output<typeof flatSchema>[] {
  const lines = readFileSync(path.join(oak, 'units.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => flatSchema.parse(JSON.parse(line)));
}

function unitsOf({ files }: OakImport): readonly z.output<typeof unitSchema>[] {
  const units = files.filter((file) => file.path.startsWith('content/units/'));
  return units.map(({ text }) => unitSchema.parse(parse(text.split('\n---\n')[0] ?? '')));
}

function textOf(name: string, { files }: OakImport): string {
  return files.find((file) => file.path === name)?.text ?? '';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
