import { expect, it } from 'vitest';
import { auditTrust } from './audit-trust.ts';
import { readTrust } from '../intake/read-trust.ts';
import { readFolders } from '../intake/source-file.ts';
import { projectRoot } from '../testing/shipped.ts';

const unit = (subject: string) => `---
title: U
subject: ${subject}
years: [8, 9]
lessons: 10
studies:
  - topic: Pits
    lessons: 4
    portrays:
      - { who: Billy, groups: [ethnicity/english, class/manual-work], presence: lead, evidence: Chapter 1 }
  - { topic: Commas, lessons: 3, portrays: none }
---
`;

it('lessons met in one person are counted for the years of a school, with what is not known', () => {
  const files = [
    { path: 'content/trust.yaml', text: 'name: T\nacademicYear: 2026-27\n' },
    { path: 'content/schools/a.yaml', text: 'name: A\nyears: [8]\n' },
    { path: 'content/units/english/u.md', text: unit('english') },
    { path: 'content/units/science/u.md', text: unit('science') },
  ];
  const shipped = readFolders(projectRoot, ['audits/standard']).files;
  const audit = auditTrust(readTrust({ files, findings: [] }, shipped), '2026-11-23');
  // Half of each unit falls in Year 8; of science only the study that portrays someone counts.
  expect(audit.schools.get('a')?.intersections).toEqual([
    { groups: ['ethnicity/white-british', 'class/working-class'], lessons: 4, unknown: 1.5, all: 7 },
  ]);
});
