import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { demandsSchema, type Demand } from '../model/demand.ts';
import { categories, lexiconSchema, type Entry } from '../model/lexicon.ts';
import { projectRoot } from '../testing/shipped.ts';

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
  return demandsSchema.parse(load(readFileSync(join(projectRoot, 'audits/standard/demands.yaml'), 'utf8'))).demands;
}
