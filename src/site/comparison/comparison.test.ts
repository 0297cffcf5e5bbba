import { beforeAll, describe, expect, it } from 'vitest';
import { auditTrust } from '../../audit/audit-trust.ts';
import type { TrustAudit } from '../../audit/trust-audit.ts';
import { readTrust } from '../../intake/read-trust.ts';
import { readFolders, type SourceFile } from '../../intake/source-file.ts';
import { projectRoot } from '../../testing/shipped.ts';
import { readingList } from '../reading/reading-list.ts';
import { contentWorklist, schoolWorklist } from '../worklist/worklist.ts';
import { compareSchools } from './comparison.ts';

const trust = 'name: T\nacademicYear: 2026-27\npublish: { assumptions: staff }\n';
const school = (name: string, community: string) => `name: ${name}\nyears: [8]\n${community}`;
const figures = (named: string) => `community:\n  source: census\n  roll: 100\n  ethnicity: { ${named} }\n`;
const portrays =
  '{ who: Someone, groups: [ethnicity/pakistani], presence: lead, story: [everyday], evidence: Chapter 1 }';
const unit = `---\ntitle: U\nsubject: english\nyear: 8\nlessons: 1\nstudies:\n  - { text: the-book, lessons: 1 }\n  - { choose: [one, two], status: offered }\n---\nText.\n`;
const text = (title: string) => `title: ${title}\nkind: novel\nchecked: none\nportrays: [${portrays}]\n`;

const files: SourceFile[] = [
  { path: 'content/trust.yaml', text: trust },
  {
    path: 'content/schools/z.yaml',
    text: school('Alder', `${figures('pakistani: 100')}  religion: { muslim: 100 }\n`),
  },
  { path: 'content/schools/a.yaml', text: school('Beech', figures('white-british: 100')) },
  { path: 'content/schools/m.yaml', text: school('Cedar', '') },
  { path: 'content/texts/the-book.yaml', text: text('The Book') },
  { path: 'content/texts/one.yaml', text: text('One') },
  { path: 'content/texts/two.yaml', text: text('Two') },
  { path: 'content/lists/unseen.yaml', text: 'name: Unseen\nkind: unseen\nitems:\n  - { text: one }\n' },
  {
    path: 'content/lists/library.yaml',
    text: 'name: Library\nkind: library\nitems:\n  - { text: one }\n  - { text: two, year: 9 }\n',
  },
  { path: 'content/units/english/u.md', text: unit },
];

let audit: TrustAudit;
beforeAll(() => {
  const shipped = readFolders(projectRoot, ['audits/standard']).files;
  audit = auditTrust(readTrust({ files, findings: [] }, shipped), '2026-11-23');
});

describe('schools side by side', () => {
  it('stand in the order of their names', () => {
    expect(compareSchools(audit).headline.map((row) => row.school.name)).toEqual(['Alder', 'Beech', 'Cedar']);
  });

  it('are compared on what all that state anything state', () => {
    const { common, leftOut, unstated } = compareSchools(audit);
    expect(common.map((facet) => facet.id)).toEqual(['ethnicity']);
    expect(leftOut.map(({ facet, unstatedBy }) => [facet.id, unstatedBy.map((each) => each.name)])).toEqual([
      ['religion', ['Beech']],
    ]);
    expect(unstated.map((each) => each.name)).toEqual(['Cedar']);
  });

  it('differ only where their ranges do not overlap', () => {
    const [alder, beech, cedar] = compareSchools(audit).headline;
    expect(alder?.mirror.differsFrom.map((each) => each.name)).toEqual(['Beech']);
    expect(beech?.mirror.differsFrom.map((each) => each.name)).toEqual(['Alder']);
    expect(cedar).toMatchObject({ coverage: null, mirror: { range: null, differsFrom: [] } });
  });
});

describe('a reading list', () => {
  it('holds what is taught, offered and on lists for these years, and never unseen passages', () => {
    const own = audit.schools.get('z');
    if (own === undefined) throw new Error('The fixture has no school.');
    const { texts, lists } = readingList(audit, own);
    expect([...texts.keys()]).toEqual(['the-book', 'one', 'two']);
    expect(texts.get('the-book')?.taught.map((use) => [use.unit.id, use.lessons])).toEqual([
      ['english/u', 1],
    ]);
    expect(texts.get('one')?.otherwise.map((use) => use.how)).toEqual(['offered']);
    expect(texts.get('one')?.listings.length).toBe(1);
    expect(texts.get('two')?.listings).toEqual([]);
    expect(lists.map((each) => each.list.kind)).toEqual(['library']);
  });
});

describe('a worklist', () => {
  it('shortens long lists and says by how much, and keeps what is for staff', () => {
    const [first] = audit.schools.values();
    if (first === undefined) throw new Error('The fixture has no school.');
    const one = {
      rule: 'curriculum/one-view',
      severity: 'note',
      place: { file: 'f', line: 1, column: 1 },
      message: 'm',
    } as const;
    const findings = [one, one, one, { ...one, rule: 'assumption/unfamiliar' } as const];
    const list = schoolWorklist(audit, { ...first, findings }, 2);
    expect(list.count).toBe(3);
    expect(list.kept).toEqual(['assumption']);
    expect(list.severities[0]?.rules[0]).toMatchObject({ count: 3, leftOut: 1 });
    expect(contentWorklist({ ...audit, findings: [{ ...one, schools: ['z'] }, one] }).count).toBe(1);
  });
});
