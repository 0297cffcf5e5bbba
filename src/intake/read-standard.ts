import { demandsSchema } from '../model/demand.ts';
import { buildFacet, type Facet } from '../model/facet.ts';
import type { Finding } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import { groupsSchema } from '../model/groups.ts';
import { categories, entrySchema, type Category, type Entry } from '../model/lexicon.ts';
import { rubricSchema } from '../model/rubric.ts';
import { rulesSchema } from '../model/rule.ts';
import { sourcesSchema } from '../model/source.ts';
import type { Standard } from '../model/standard.ts';
import type { z } from 'zod';
import { checkDemands } from './check-demands.ts';
import { checkFields } from './check-fields.ts';
import { checkGroups } from './check-groups.ts';
import { checkRubric } from './check-rubric.ts';
import { createLocator, type Locator } from './locator.ts';
import { parseYaml } from './parse-yaml.ts';
import { problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

const folder = 'audits/standard';

/** Thrown when the standard shipped with Pierglass is itself broken: that is our fault, not the trust's. */
export class BrokenStandard extends Error {}

/**
 * Reads the standard: the trust's own files first, those shipped with Pierglass for what it lacks.
 * A file or lexicon entry with a problem is reported; the shipped one stands in for a file.
 */
export function readStandard(
  own: readonly SourceFile[],
  shipped: readonly SourceFile[],
): { readonly standard: Standard; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const one = <S extends z.ZodType>(name: string, schema: S) =>
    readOne(`${folder}/${name}.yaml`, schema, own, shipped, findings);
  const sources = new Map(one('sources', sourcesSchema).value.sources.map((source) => [source.id, source]));
  const rules = new Map(one('rules', rulesSchema).value.rules.map((rule) => [rule.id, rule]));
  const groups = one('groups', groupsSchema);
  const checkedGroups = checkGroups(groups.value.facets, groups.locator);
  const facets = new Map<string, Facet>(
    checkedGroups.facets.map((fields) => [fields.id, buildFacet(fields)]),
  );
  const rubric = one('rubric', rubricSchema);
  const checkedRubric = checkRubric(rubric.value, facets, rubric.locator);
  const demands = one('demands', demandsSchema);
  const checkedDemands = checkDemands(demands.value.demands, [...sources.keys()], demands.locator);
  findings.push(...checkedGroups.findings, ...checkedDemands.findings);
  // A shipped rubric may name facets that the trust's own groups.yaml does without.
  if (own.some((file) => file.path === rubric.locator.file)) findings.push(...checkedRubric.findings);
  const lexicon = readLexicon(own, shipped, [...sources.keys()], findings);
  return {
    standard: {
      facets,
      rubric: checkedRubric.rubric,
      lexicon,
      demands: checkedDemands.demands,
      rules,
      sources,
    },
    findings,
  };
}

function readOne<S extends z.ZodType>(
  path: string,
  schema: S,
  own: readonly SourceFile[],
  shipped: readonly SourceFile[],
  findings: Finding[],
): { readonly value: z.output<S>; readonly locator: Locator } {
  const mine = own.find((file) => file.path === path);
  if (mine !== undefined) {
    const checked = readFields(mine, schema);
    findings.push(...checked.findings);
    if (checked.value !== undefined) return { value: checked.value, locator: checked.locator };
  }
  const fallback = shipped.find((file) => file.path === path);
  const checked = fallback === undefined ? undefined : readFields(fallback, schema);
  if (checked?.value === undefined) {
    throw new BrokenStandard(
      `The standard shipped with Pierglass has no sound ${path}: ${checked?.findings[0]?.message ?? 'it is missing'}`,
    );
  }
  return { value: checked.value, locator: checked.locator };
}

function readFields<S extends z.ZodType>(file: SourceFile, schema: S) {
  const locator = createLocator(file.path, file.text, 0);
  const parsed = parseYaml(file.path, file.text, 0);
  if ('finding' in parsed) return { value: undefined, findings: [parsed.finding], locator };
  return { ...checkFields(schema, parsed.value, locator), locator };
}

function readLexicon(
  own: readonly SourceFile[],
  shipped: readonly SourceFile[],
  sources: readonly string[],
  findings: Finding[],
): Entry[] {
  const inLexicon = (file: SourceFile) =>
    file.path.startsWith(`${folder}/lexicon/`) && /\.ya?ml$/u.test(file.path);
  const mine = own.filter(inLexicon);
  const paths = new Set(mine.map((file) => file.path));
  const files = [...shipped.filter((file) => inLexicon(file) && !paths.has(file.path)), ...mine];
  const seen = new Map<string, string>();
  return files.flatMap((file) => readEntries(file, sources, seen, findings));
}

function readEntries(
  file: SourceFile,
  sources: readonly string[],
  seen: Map<string, string>,
  findings: Finding[],
): Entry[] {
  const parsed = parseYaml(file.path, file.text, 0);
  if ('finding' in parsed) {
    findings.push(parsed.finding);
    return [];
  }
  const locator = createLocator(file.path, file.text, 0);
  if (!Array.isArray(parsed.value)) {
    findings.push(
      badEntry(
        locator,
        [],
        'A lexicon file is a list of entries.',
        'Begin each entry with `- id: category/name`.',
      ),
    );
    return [];
  }
  const values: readonly unknown[] = parsed.value;
  return values.flatMap((value, at) => readEntry(value, at, locator, sources, seen, findings));
}

function readEntry(
  value: unknown,
  at: number,
  locator: Locator,
  sources: readonly string[],
  seen: Map<string, string>,
  findings: Finding[],
): Entry[] {
  const inner: Locator = {
    file: locator.file,
    valueAt: (path) => locator.valueAt([at, ...path]),
    keyAt: (path) => locator.keyAt([at, ...path]),
    typedAt: (path) => locator.typedAt([at, ...path]),
  };
  const checked = checkFields(entrySchema, value, inner);
  findings.push(...checked.findings);
  const entry = checked.value;
  if (entry === undefined) return [];
  const category = categoryOf(entry.id);
  if (category === undefined) {
    findings.push(
      badEntry(
        inner,
        ['id'],
        `\`${entry.id}\` is in no known category.`,
        `The categories are ${categories.join(', ')}.`,
      ),
    );
    return [];
  }
  const first = seen.get(entry.id);
  if (first !== undefined) {
    findings.push(duplicate(inner, entry.id, first));
    return [];
  }
  seen.set(entry.id, locator.file);
  if (!sources.includes(entry.evidence.source)) {
    const { line, column } = inner.valueAt(['evidence', 'source']);
    const { source } = entry.evidence;
    const wording = {
      message: `There is no source \`${source}\`.${didYouMean(source, sources)} The entry was left out.`,
      advice:
        'Correct the name, add the source to audits/standard/sources.yaml, or write `{ tier: D, source: judgement }`.',
      found: source,
    };
    findings.push(problem('content/unknown-source', locator.file, wording, line, column));
    return [];
  }
  return [{ ...entry, category, file: locator.file }];
}

function categoryOf(id: string): Category | undefined {
  return categories.find((category) => id.startsWith(`${category}/`));
}

function badEntry(locator: Locator, path: readonly PropertyKey[], message: string, advice: string): Finding {
  const { line, column } = locator.valueAt(path);
  return problem('standard/bad-entry', locator.file, { message, advice }, line, column);
}

function duplicate(locator: Locator, id: string, first: string): Finding {
  const { line, column } = locator.valueAt(['id']);
  const where = first === locator.file ? 'further up in this file' : `in ${first}`;
  const wording = {
    message: `The id \`${id}\` is already used ${where}, so this entry was left out.`,
    advice: 'Give this entry an id of its own.',
    found: id,
  };
  return problem('content/duplicate-id', locator.file, wording, line, column);
}
