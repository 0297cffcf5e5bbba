import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../assumptions/find-matches.ts';
import { buildMatcher } from '../assumptions/matcher.ts';
import { readPassages } from '../assumptions/read-passages.ts';
import type { Unit } from '../model/unit.ts';
import { importOak } from '../import/oak/import-oak.ts';
import { projectRoot } from '../testing/shipped.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readStandard } from './read-standard.ts';
import { readUnit } from './read-unit.ts';
import { readFolders, type SourceFile } from './source-file.ts';

// Only fenced directives mean something here: `3:30` and `a:b` are text.
const onlyFenced = { disable: { null: ['directiveText', 'directiveLeaf'] } };

function referenceTree(body: string, mdx: boolean): Root {
  const processor = remark().use(remarkGfm).use(remarkDirective);
  if (mdx) processor.use(remarkMdx);
  const extensions = processor.data().micromarkExtensions ?? [];
  processor.data('micromarkExtensions', [...extensions, onlyFenced]);
  return processor.parse(body);
}

/** The unit read by us, and the same unit with the body as remark parses it. */
function readBoth(file: SourceFile): readonly [Unit, Unit] | undefined {
  const ours = readUnit(file).value;
  const split = splitFrontMatter(file.path, file.text);
  if (ours === undefined || 'rule' in split) return undefined;
  const { mdx } = ours.body;
  return [ours, { ...ours, body: { ...ours.body, tree: () => referenceTree(split.body, mdx) } }];
}

const shipped = readFolders(projectRoot, ['audits/standard']).files;
const { standard } = readStandard([], shipped);
const matcher = buildMatcher(standard.lexicon, standard.demands);

function outcome(unit: Unit) {
  const passages = readPassages(unit).passages.map(({ kind, text }) => ({ kind, text: text.trim() }));
  const matches = findMatches(unit, matcher).matches.map(({ concept, place, said }) => ({
    concept,
    place,
    said,
  }));
  return { passages, matches };
}

/** Remark leaves lines of components in one paragraph: there only the words and the flags can be compared. */
function words(unit: Unit): string[] {
  return outcome(unit)
    .passages.flatMap(({ text }) => text.split(/\s+/u))
    .toSorted();
}

function expectSame(files: readonly SourceFile[], least: number): void {
  let compared = 0;
  for (const file of files) {
    const both = readBoth(file);
    if (both === undefined) continue;
    if (both[0].body.mdx) {
      expect(words(both[0]), file.path).toEqual(expect.arrayContaining(words(both[1])));
      expect(outcome(both[0]).matches, file.path).toEqual(outcome(both[1]).matches);
    } else expect(outcome(both[0]), file.path).toEqual(outcome(both[1]));
    compared++;
  }
  expect(compared).toBeGreaterThanOrEqual(least);
}

describe('the parser and remark, its reference', () => {
  it('read the same passages and flags in every unit of the worked example', () => {
    const files = readFolders(projectRoot, ['content/units']).files;
    expectSame(files, 90);
  });

  const oak = join(projectRoot, '../shared/data/oak/ontology');
  it.skipIf(!existsSync(oak))(
    'read the same passages and flags in Oak’s units (skipped where they are not at hand)',
    () => {
      const paths = readdirSync(oak, { recursive: true, encoding: 'utf8' }).filter((path) =>
        path.endsWith('.ttl'),
      );
      const files = paths.toSorted().map((path) => ({ path, text: readFileSync(join(oak, path), 'utf8') }));
      // Every tenth unit: remark needs minutes for all of them.
      const units = importOak(files).files.filter(
        (file) => file.path.endsWith('.md') && file.path.includes('/units/'),
      );
      expectSame(
        units.filter((_, at) => at % 10 === 0),
        150,
      );
    },
  );
});
