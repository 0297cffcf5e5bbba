import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { demandsSchema, type Demand } from '../model/demand.ts';
import { categories, lexiconSchema, type Entry } from '../model/lexicon.ts';
import type { Unit } from '../model/unit.ts';
import { projectRoot } from '../testing/shipped.ts';
import type { Here } from './here.ts';

/** For tests: the lexicon that ships with Pierglass. */
export function shippedLexicon(): readonly Entry[] {
  const folder = 'audits/standard/lexicon';
  return readdirSync(join(projectRoot, folder))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .flatMap((name) => {
      const file = `${folder}/${name}`;
      const category = categories.find((each) => `${each}.yaml` === name);
      const entries = lexiconSchema.parse(load(readFileSync(join(projectRoot, file), 'utf8')));
      return category === undefined ? [] : entries.map((entry) => ({ ...entry, category, file }));
    });
}

/** For tests: the experience demands that ship with Pierglass. */
export function shippedDemands(): readonly Demand[] {
  return demandsSchema.parse(load(readFileSync(join(projectRoot, 'audits/standard/demands.yaml'), 'utf8')))
    .demands;
}

const body = remark().use(remarkGfm).use(remarkDirective);
const mdxBody = remark().use(remarkGfm).use(remarkDirective).use(remarkMdx);

/** For tests: a unit with this body, and whatever else is given. */
export function unitOf(text: string, fields: Partial<Unit> = {}, mdx = false): Unit {
  return {
    id: 'english/y8-test',
    file: `content/units/english/y8-test.${mdx ? 'mdx' : 'md'}`,
    title: 'A test',
    subject: 'english',
    years: [8],
    lessons: 10,
    prior: [],
    studies: [],
    options: [],
    teaches: [],
    glossary: {},
    threads: [],
    contested: false,
    viewpoints: [],
    reviews: [],
    body: { text, mdx, lineOffset: 0, extracts: [], tree: () => (mdx ? mdxBody : body).parse(text) },
    ...fields,
  };
}

/** For tests: a school that knows nothing yet, and whatever else is given. */
export function hereOf(fields: Partial<Here> = {}): Here {
  return {
    years: [8],
    mobility: 'low',
    familiar: [],
    experienced: [],
    date: '2026-11-23',
    taughtEarlier: new Map(),
    taughtHere: new Set(),
    accepted: new Map(),
    ...fields,
  };
}
