import { decisionsSchema, type Decision } from '../model/decision.ts';
import type { Content, Intake, LeftOut } from '../model/content.ts';
import { compareFindings, compareText, type Finding } from '../model/finding.ts';
import { listSchema } from '../model/list.ts';
import { schoolSchema } from '../model/school.ts';
import { textSchema } from '../model/text.ts';
import { trustSchema, type Trust } from '../model/trust.ts';
import { noMemory, type Memory } from './memory.ts';
import { problem } from './problem.ts';
import { readStandard } from './read-standard.ts';
import type { Standard } from '../model/standard.ts';
import { isUnitFile, readUnit, type CheckedUnit } from './read-unit.ts';
import { readYamlFile, type CheckedFile } from './read-yaml-file.ts';
import { resolveContent, type Raw } from './resolve-content.ts';
import type { FoundFiles, SourceFile } from './source-file.ts';
import { findUnread } from './unread-files.ts';

/** Reads unit files one by one; units come back in the order of files. */
export type ReadUnits = (files: readonly SourceFile[], standard: Standard) => readonly CheckedUnit[];

/** How a trust is read: what an earlier reading remembers, and who reads the units. */
export interface HowToRead {
  readonly memory?: Memory;
  readonly readUnits?: ReadUnits;
}

/**
 * Turns the files of a trust into checked content. Nothing here touches the disk.
 * `shipped` is the standard that comes with Pierglass. A broken file never stops the others.
 */
export function readTrust(
  found: FoundFiles,
  shipped: readonly SourceFile[],
  { memory = noMemory, readUnits = (files) => files.map(readUnit) }: HowToRead = {},
): Intake {
  const files = found.files.toSorted((a, b) => compareText(a.path, b.path));
  const own = files.filter((file) => file.path.startsWith('audits/standard/'));
  const { standard, findings: standardFindings } = memory.standard([...own, ...shipped], () =>
    readStandard(own, shipped),
  );
  const inFolder = (folder: string) => files.filter((file) => file.path.startsWith(`${folder}/`));
  const yaml = (folder: string) => inFolder(folder).filter((file) => /\.ya?ml$/u.test(file.path));
  const unitFiles = files.filter(isUnitFile);
  const raw: Raw = {
    trust: readTrustFile(files),
    schools: yaml('content/schools').map((file) => readYamlFile(file, 'content/schools', schoolSchema)),
    texts: yaml('content/texts').map((file) =>
      memory.text([file], () => readYamlFile(file, 'content/texts', textSchema)),
    ),
    lists: yaml('content/lists').map((file) => readYamlFile(file, 'content/lists', listSchema)),
    units: readUnits(unitFiles, standard),
    decisions: readDecisions(files),
  };
  const resolved = resolveContent(raw, standard);
  const read = [...raw.schools, ...raw.texts, ...raw.lists, ...raw.units, raw.trust, raw.decisions];
  const locators = new Map(read.map((each) => [each.file, each.locator]));
  const unread = findUnread(files);
  const findings = [
    ...found.findings,
    ...unread,
    ...standardFindings,
    ...read.flatMap((each) => each.findings),
    ...resolved.findings,
  ];
  const content: Content = { ...resolved.content, standard };
  return {
    content,
    findings: findings.toSorted(compareFindings),
    leftOut: leftOut([...found.findings, ...unread], read, resolved.duplicates),
    placeOf: (file, path) => locators.get(file)?.valueAt(path) ?? { file, line: 1, column: 1 },
  };
}

const trustPath = 'content/trust.yaml';
const decisionsPath = 'audits/decisions.yaml';

function readTrustFile(files: readonly SourceFile[]): CheckedFile<Trust> {
  const file = files.find((each) => each.path === trustPath);
  if (file !== undefined) return readYamlFile(file, 'content', trustSchema);
  const missing = problem('content/missing-field', trustPath, {
    message: 'There is no content/trust.yaml, so the trust has no name and no terms.',
    advice: 'Write content/trust.yaml with at least `name:` and `academicYear:`.',
  });
  return { ...readYamlFile({ path: trustPath, text: '' }, 'content', trustSchema), findings: [missing] };
}

function readDecisions(files: readonly SourceFile[]): CheckedFile<{ decisions: Decision[] }> {
  const file = files.find((each) => each.path === decisionsPath);
  return readYamlFile(file ?? { path: decisionsPath, text: 'decisions: []' }, 'audits', decisionsSchema);
}

function leftOut(
  unread: readonly Finding[],
  read: readonly { readonly file: string; readonly value: unknown; readonly findings: readonly Finding[] }[],
  duplicates: readonly LeftOut[],
): LeftOut[] {
  const broken = read
    .filter((each) => each.value === undefined)
    .map((each) => ({ file: each.file, why: whyLeftOut(each.findings) }));
  const unreadable = unread.map((finding) => ({ file: finding.place.file, why: finding.message }));
  return [...unreadable, ...broken, ...duplicates].toSorted((a, b) => compareText(a.file, b.file));
}

/** A field nobody knows never leaves a file out: the reason is something else. */
function whyLeftOut(findings: readonly Finding[]): string {
  const reason = findings.find((finding) => finding.rule !== 'content/unknown-field') ?? findings[0];
  return reason?.message ?? 'It could not be read.';
}
