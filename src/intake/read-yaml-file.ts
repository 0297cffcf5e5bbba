import type { z } from 'zod';
import type { Finding } from '../model/finding.ts';
import { checkFields } from './check-fields.ts';
import { createLocator, type Locator } from './locator.ts';
import { parseYaml } from './parse-yaml.ts';
import { problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** One YAML file, checked. `id` is the file's path below its folder, without the ending. */
export interface CheckedFile<T> {
  readonly id: string;
  readonly file: string;
  readonly locator: Locator;
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/u;

/** Parses and checks one YAML file below `folder`. */
export function readYamlFile<S extends z.ZodType>(
  file: SourceFile,
  folder: string,
  schema: S,
): CheckedFile<z.output<S>> {
  const id = idOf(file.path, folder);
  const locator = createLocator(file.path, file.text, 0);
  const parsed = parseYaml(file.path, file.text, 0);
  const wrongName = checkId(file.path, id);
  if ('finding' in parsed || wrongName !== undefined) {
    const findings = [
      ...('finding' in parsed ? [parsed.finding] : []),
      ...(wrongName === undefined ? [] : [wrongName]),
    ];
    return { id, file: file.path, locator, value: undefined, findings };
  }
  const checked = checkFields(schema, parsed.value, locator);
  return { id, file: file.path, locator, value: checked.value, findings: checked.findings };
}

/** The id a path gives: below the folder, without the ending. */
export function idOf(path: string, folder: string): string {
  return path.slice(folder.length + 1).replace(/\.[^.]+$/u, '');
}

/** Names that stand for a year or key stage, as in `english/year-8` and `ks3`. */
const scopeName = /(?:^|\/)(?:year-(?:r|\d{1,2})|eyfs|ks\d)$/u;

/** Ids stand in addresses, so file names are lower-case words joined by hyphens. */
export function checkId(path: string, id: string): Finding | undefined {
  if (scopeName.test(id)) {
    return problem('content/wrong-value', path, {
      message: `The file name gives the id \`${id}\`, which already stands for a year or key stage.`,
      advice: 'Give the file a name that says what it is about.',
      found: id,
    });
  }
  if (idShape.test(id)) return undefined;
  const better = id
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9/]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return problem('content/wrong-value', path, {
    message: `The file name gives the id \`${id}\`, which cannot stand in the address of a page.`,
    advice: `Rename the file: small letters and figures, with hyphens between words, such as ${better}${/\.[^.]+$/u.exec(path)?.[0] ?? ''}.`,
    expected: better,
    found: id,
  });
}
