import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { auditTrust } from '../audit/audit-trust.ts';
import type { TrustAudit } from '../audit/trust-audit.ts';
import { readTrust } from '../intake/read-trust.ts';
import { readFolders, type FoundFiles, type SourceFile } from '../intake/source-file.ts';
import { compareText, type Finding } from '../model/finding.ts';
import { projectRoot } from './shipped.ts';

/** The standard that ships with Pierglass, as files. */
export const shippedFiles: readonly SourceFile[] = readFolders(projectRoot, ['audits/standard']).files;

/** The same with one file of the lexicon, where reading it a thousand times would take long. */
export const smallStandard = shippedFiles.filter(
  ({ path }) => !path.includes('/lexicon/') || path.endsWith('/faith-calendar.yaml'),
);

/** A trust of one school, one text, one list and two units, with nothing wrong in it. */
export const soundTrust: Readonly<Record<string, string>> = {
  'content/trust.yaml': `name: Sound Trust
academicYear: 2026-27
threads:
  - { id: migration, name: People on the move }
`,
  'content/schools/sound-school.yaml': `name: Sound School
urn: "990001"
years: [7, 8, 9]
community:
  source: School census, January 2026
  roll: 860
  ethnicity: { pakistani: 410, white-british: 300 }
  family-income: { free-school-meals: 350 }
  place: [bradford]
familiar:
  - { concept: eid, to: most, because: "pupil survey, September 2026", until: 2027-08-31 }
choices: { english/voices: windrush-child }
`,
  'content/texts/windrush-child.yaml': `title: Windrush Child
by: [Benjamin Zephaniah]
kind: novel
published: 2020
isbn: "9780702302725"
portrays:
  - who: Leonard
    groups: [ethnicity/black-caribbean, class/working-class]
    presence: lead
    story: [struggle, everyday]
    handling: affirming
    evidence: Leonard, ten, leaves Maroon Town in Jamaica.
surveyed: [ethnicity]
checked: { by: English lead, against: the book, date: 2026-09-02 }
`,
  'content/texts/refugee-boy.yaml': 'title: Refugee Boy\nkind: novel\nchecked: none\n',
  'content/lists/library.yaml': 'name: Library\nkind: library\nitems:\n  - { text: windrush-child }\n',
  'content/units/english/voices.md': `---
title: Voices of migration
subject: english
year: 8
term: spring-1
lessons: 14
studies:
  - { text: windrush-child, lessons: 8 }
  - { choose: [refugee-boy, windrush-child], lessons: 2 }
  - topic: Paragraphing
    lessons: 2
    portrays: none
glossary: { stowaway: a person hiding on a ship to travel without paying }
threads: [migration]
reviews:
  - date: 2026-05-14
    by: [subject lead]
---

# What we read

Pupils read about Leonard, and about *ships*.

:::task
Write about the ship.
:::
`,
  'content/units/english/lines.mdx': `---
title: Lines
subject: english
years: [8, 9]
lessons: 6
---

<Timeline>
<Moment when="1948">The Empire Windrush lands at Tilbury.</Moment>
</Timeline>
`,
};

/** Files of a trust that are only in memory. */
export function asFound(files: Readonly<Record<string, string>>): FoundFiles {
  const paths = Object.keys(files).toSorted(compareText);
  return { files: paths.map((path) => ({ path, text: files[path] ?? '' })), findings: [] };
}

/** Reads and audits the sound trust with some of its files replaced or added. */
export function auditFiles(changed: Readonly<Record<string, string>>): TrustAudit {
  return auditTrust(readTrust(asFound({ ...soundTrust, ...changed }), smallStandard), '2026-11-23');
}

/** What intake finds in one file of the otherwise sound trust. */
export function findingsIn(path: string, text: string): Finding[] {
  const { findings } = readTrust(asFound({ ...soundTrust, [path]: text }), shippedFiles);
  return findings.filter((finding) => finding.place.file === path);
}

/** Finding as one short line: `3:7 content/bad-isbn`. */
export function short(finding: Finding): string {
  return `${finding.place.line}:${finding.place.column} ${finding.rule}`;
}

/** A folder that is removed when it is no longer needed. */
export interface TempFolder {
  readonly path: string;
  write(path: string, text: string | Uint8Array): void;
  [Symbol.dispose](): void;
}

/** A new folder with the given files, or with a copy of a folder. */
export function createFolder(from: Readonly<Record<string, string>> | string = {}): TempFolder {
  const path = mkdtempSync(join(tmpdir(), 'pierglass-'));
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  if (typeof from === 'string') cpSync(from, path, { recursive: true });
  else for (const [file, text] of Object.entries(from)) write(file, text);
  return { path, write, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
