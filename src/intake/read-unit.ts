import type { Finding } from '../model/finding.ts';
import { unitSchema, type Body, type Unit, type UnitFields } from '../model/unit.ts';
import { checkBody } from './check-body.ts';
import { checkFields } from './check-fields.ts';
import { linesBeforeYaml, splitFrontMatter } from './front-matter.ts';
import { createLocator, type Locator } from './locator.ts';
import { brokenMarkdown } from './broken-markdown.ts';
import { bodyOf } from './body.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { problem } from './problem.ts';
import { checkId, idOf } from './read-yaml-file.ts';
import type { SourceFile } from './source-file.ts';

/** One unit file, checked on its own: references are resolved later. */
export interface CheckedUnit {
  readonly id: string;
  readonly file: string;
  readonly locator: Locator;
  readonly value: Unit | undefined;
  readonly findings: readonly Finding[];
}

export const unitsFolder = 'content/units';

/** Is this the file of a unit? */
export function isUnitFile({ path }: SourceFile): boolean {
  return path.startsWith(`${unitsFolder}/`) && /\.mdx?$/u.test(path);
}

/** Reads one `.md` or `.mdx` unit: front matter, fields and body. */
export function readUnit(file: SourceFile): CheckedUnit {
  const id = idOf(file.path, unitsFolder);
  const split = splitFrontMatter(file.path, file.text);
  if ('rule' in split) return refused(file.path, id, [split]);
  const locator = createLocator(file.path, split.yaml, linesBeforeYaml);
  const wrongName = checkId(file.path, id) ?? withoutSubject(file.path, id);
  if (wrongName !== undefined) return refused(file.path, id, [wrongName]);
  const checked = checkFields(unitSchema, split.value, locator);
  if (checked.value === undefined) return { ...refused(file.path, id, checked.findings), locator };
  const mdx = file.path.endsWith('.mdx');
  const body = readBody(file.path, split.body, mdx, split.before);
  if ('rule' in body) return { ...refused(file.path, id, [...checked.findings, body]), locator };
  const findings = [...checked.findings, ...body.findings, ...tooManyLessons(checked.value, locator)];
  if (findings.some(({ rule }) => rule === 'content/broken-markdown')) {
    return { ...refused(file.path, id, findings), locator };
  }
  return { id, file: file.path, locator, value: toUnit(id, file.path, checked.value, body.body), findings };
}

/** A unit stands in the folder of its subject: its id is `subject/unit`. */
function withoutSubject(path: string, id: string): Finding | undefined {
  if (id.includes('/')) return undefined;
  return problem('content/unknown-file', path, {
    message: 'This unit stands in no folder of a subject, so it has no full id.',
    advice: `Move it to a folder named after its subject, for example ${unitsFolder}/english/${path.slice(unitsFolder.length + 1)}.`,
    expected: `${unitsFolder}/<subject>/<unit>`,
    found: path,
  });
}

function refused(file: string, id: string, findings: readonly Finding[]): CheckedUnit {
  return { id, file, locator: createLocator(file, '', 0), value: undefined, findings };
}

function readBody(
  file: string,
  text: string,
  mdx: boolean,
  before: number,
): { readonly body: Body; readonly findings: readonly Finding[] } | Finding {
  try {
    const tree = parseMarkdown(text, mdx);
    const { findings, extracts } = checkBody(tree, file, before);
    return { body: bodyOf({ text, mdx, lineOffset: before, extracts }, tree), findings };
  } catch (cause) {
    return brokenMarkdown(file, text, cause, before);
  }
}

function toUnit(id: string, file: string, fields: UnitFields, body: Body): Unit {
  const { year, years, option, ...rest } = fields;
  const list = years ?? (year === undefined ? [] : [year]);
  const options = option === undefined ? [] : Array.isArray(option) ? option : [option];
  return { ...rest, id, file, years: list.toSorted((a, b) => a - b), options, body };
}

/** Lessons of studies that count: taught and examined ones. */
function countedLessons(fields: UnitFields): number {
  return fields.studies
    .filter((study) => study.status !== 'offered')
    .reduce((sum, study) => sum + (study.lessons ?? 0), 0);
}

function tooManyLessons(fields: UnitFields, locator: Locator): Finding[] {
  const sum = countedLessons(fields);
  if (sum <= fields.lessons + 1e-9) return [];
  const { line, column } = locator.valueAt(['lessons']);
  const wording = {
    message: `The studies take ${sum} lessons, but the unit has ${fields.lessons}.`,
    advice: `Write \`lessons: ${sum}\`, or give the studies fewer lessons. Until then the figures count ${sum}.`,
    expected: `at most ${fields.lessons}`,
    found: String(sum),
  };
  return [problem('content/too-many-lessons', locator.file, wording, line, column)];
}
