import type { Content, LeftOut } from '../model/content.ts';
import type { Decision } from '../model/decision.ts';
import { compareText, type Finding } from '../model/finding.ts';
import type { ListFields, TextList } from '../model/list.ts';
import type { School, SchoolFields } from '../model/school.ts';
import type { Standard } from '../model/standard.ts';
import type { Text, TextFields } from '../model/text.ts';
import { trustSchema, type Trust } from '../model/trust.ts';
import type { Unit } from '../model/unit.ts';
import type { Known, Offer } from './known.ts';
import { checkDecision } from './resolve-decision.ts';
import { resolveList } from './resolve-list.ts';
import { resolveSchool } from './resolve-school.ts';
import { resolveText } from './resolve-text.ts';
import { resolveUnit, speaksOf } from './resolve-unit.ts';
import { problem } from './problem.ts';
import type { CheckedUnit } from './read-unit.ts';
import type { CheckedFile } from './read-yaml-file.ts';

/** Files checked one by one, not yet against each other. */
export interface Raw {
  readonly trust: CheckedFile<Trust>;
  readonly schools: readonly CheckedFile<SchoolFields>[];
  readonly texts: readonly CheckedFile<TextFields>[];
  readonly lists: readonly CheckedFile<ListFields>[];
  readonly units: readonly CheckedUnit[];
  readonly decisions: CheckedFile<{ decisions: Decision[] }>;
}

/** Checks files against each other: every reference resolves or is reported with the nearest name. */
export function resolveContent(
  raw: Raw,
  standard: Standard,
): {
  readonly content: Omit<Content, 'standard'>;
  readonly findings: readonly Finding[];
  readonly duplicates: readonly LeftOut[];
} {
  const findings: Finding[] = [];
  const duplicates: LeftOut[] = [];
  const single = <T extends CheckedFile<unknown> | CheckedUnit>(files: readonly T[]) =>
    firstOfEach(files, findings, duplicates);
  const trust =
    raw.trust.value ?? trustSchema.parse({ name: 'A trust without a name', academicYear: '2026-27' });
  const known = knownNames(raw, standard, trust);
  const collect = <T>(result: { readonly value: T; readonly findings: readonly Finding[] }): T => {
    findings.push(...result.findings);
    return result.value;
  };
  const content = {
    trust,
    schools: byId(single(raw.schools), (file, value): School => collect(resolveSchool(file, value, known))),
    units: byId(single(raw.units), (file, value): Unit => collect(resolveUnit(file.locator, value, known))),
    texts: byId(single(raw.texts), (file, value): Text => collect(resolveText(file, value, known))),
    lists: byId(single(raw.lists), (file, value): TextList => collect(resolveList(file, value, known))),
    decisions: raw.decisions.value?.decisions ?? [],
  };
  content.decisions.forEach((decision, at) =>
    findings.push(...checkDecision(decision, at, raw.decisions.locator, known)),
  );
  return { content, findings, duplicates };
}

function knownNames(raw: Raw, standard: Standard, trust: Trust): Known {
  const ids = (files: readonly { readonly id: string }[]) => files.map((file) => file.id);
  const inStandard = new Set([...standard.lexicon, ...standard.demands].map((each) => each.concept));
  const taught = raw.units.flatMap(({ value }) =>
    value === undefined
      ? []
      : value.teaches.filter((concept) => inStandard.has(concept) || speaksOf(value, concept)),
  );
  const subjects = raw.units.flatMap((unit) => unit.value?.subject ?? []);
  return {
    standard,
    trust,
    texts: ids(raw.texts),
    units: ids(raw.units),
    offers: new Map(
      raw.units.flatMap((unit) => (unit.value === undefined ? [] : [[unit.id, offerOf(unit.value)]])),
    ),
    schools: ids(raw.schools),
    subjects: [...new Set([...standard.rubric.subjects.map((subject) => subject.id), ...subjects])],
    concepts: [...new Set([...inStandard, ...taught])],
  };
}

function offerOf({ studies }: Unit): Offer {
  const choices = studies.flatMap((study) => study.choose ?? []);
  return { texts: [...studies.flatMap((study) => study.text ?? []), ...choices], choices };
}

function byId<F extends { readonly id: string; readonly value: unknown }, T>(
  files: readonly F[],
  resolve: (file: F, value: NonNullable<F['value']>) => T,
): Map<string, T> {
  const sound = files.flatMap((file) =>
    file.value === undefined || file.value === null ? [] : [{ file, value: file.value }],
  );
  return new Map(
    sound
      .toSorted((a, b) => compareText(a.file.id, b.file.id))
      .map(({ file, value }) => [file.id, resolve(file, value)]),
  );
}

/** Two files can give one id (`a.md` and `a.mdx`): the first by path is kept, the other reported. */
function firstOfEach<T extends { readonly id: string; readonly file: string }>(
  files: readonly T[],
  findings: Finding[],
  duplicates: LeftOut[],
): T[] {
  const seen = new Map<string, T>();
  for (const file of files) {
    const first = seen.get(file.id);
    if (first === undefined) {
      seen.set(file.id, file);
      continue;
    }
    const message = `The id \`${file.id}\` is already used by ${first.file}, so this file was left out.`;
    findings.push(
      problem('content/duplicate-id', file.file, {
        message,
        advice: 'Rename one of the two files, or remove it.',
      }),
    );
    duplicates.push({ file: file.file, why: message });
  }
  return [...seen.values()];
}
