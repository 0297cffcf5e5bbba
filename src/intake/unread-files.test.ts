import { describe, expect, it } from 'vitest';
import { findUnread } from './unread-files.ts';

const message = (path: string) => findUnread([{ path, text: '' }])[0]?.message;

describe('findUnread', () => {
  it.each([
    'content/trust.yaml',
    'content/ATTRIBUTION.md',
    'content/schools/a.yml',
    'content/texts/a.yaml',
    'content/lists/a.yaml',
    'content/units/english/a.mdx',
    'audits/decisions.yaml',
    'audits/standard/groups.yaml',
    'audits/standard/lexicon/a.yaml',
  ])('passes %s', (path) => {
    expect(message(path)).toBeUndefined();
  });

  it.each([
    ['content/unit/english/a.md', 'content/units/english/a.md'],
    ['content/text/a.yaml', 'content/texts/a.yaml'],
    ['content/trust.yml', 'content/trust.yaml'],
    ['content/trusts.yaml', 'content/trust.yaml'],
    ['audits/decision.yaml', 'audits/decisions.yaml'],
    ['audits/standard/rubrik.yaml', 'audits/standard/rubric.yaml'],
  ])('takes %s for %s', (path, meant) => {
    expect(message(path)).toContain(`Did you mean \`${meant}\`?`);
  });

  it.each([
    'content/notes.md',
    'content/units/english/a.yaml',
    'content/texts/a.md',
    'audits/standard/lexicon/a.md',
    'audits/elsewhere/a.yaml',
  ])('reports %s without a guess', (path) => {
    expect(message(path)).toMatch(/not in the audit\.$/u);
  });
});
