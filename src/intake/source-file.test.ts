import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../testing/trust-files.ts';
import { readFolders } from './source-file.ts';

describe('readFolders', () => {
  it('reads YAML and Markdown in the order of paths, and nothing else', () => {
    using folder = createFolder({
      'content/b.yaml': 'b',
      'content/a/z.md': 'z',
      'content/a.yml': 'a',
      'content/x.mdx': 'x',
      'content/x.txt': '',
      'content/.hidden.md': '',
      'content/node_modules/a.md': '',
      'other/a.md': '',
    });
    expect(readFolders(folder.path, ['content']).files.map(({ path }) => path)).toEqual([
      'content/a.yml',
      'content/a/z.md',
      'content/b.yaml',
      'content/x.mdx',
    ]);
  });

  it('takes a folder that is not there for an empty one', () => {
    using folder = createFolder();
    expect(readFolders(folder.path, ['content', 'audits'])).toEqual({ files: [], findings: [] });
  });

  it('reads a file of 1 MB and refuses one that is a byte longer', () => {
    using folder = createFolder({
      'content/a.md': 'x'.repeat(1_000_000),
      'content/b.md': 'x'.repeat(1_000_001),
    });
    const { files, findings } = readFolders(folder.path, ['content']);
    expect(files.map(({ path }) => path)).toEqual(['content/a.md']);
    expect(findings.map(({ rule, place }) => `${place.file} ${rule}`)).toEqual([
      'content/b.md content/too-large',
    ]);
  });

  it('names the line and column of the first letter that is not UTF-8', () => {
    using folder = createFolder();
    folder.write('content/a.yaml', Buffer.from('title: A\nby: [Zo\u00EB]\n', 'latin1'));
    const [finding] = readFolders(folder.path, ['content']).findings;
    expect(finding).toMatchObject({
      rule: 'content/not-utf8',
      place: { file: 'content/a.yaml', line: 2, column: 8 },
    });
  });

  it('does not wait for a pipe', () => {
    using folder = createFolder({ 'content/a.yaml': 'a' });
    execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', join(folder.path, 'content/pipe.yaml')]);
    expect(readFolders(folder.path, ['content']).files).toHaveLength(1);
  });

  it.each([
    ['..', 'content/outside-root'],
    ['/', 'content/outside-root'],
    ['/etc/hostname', 'content/outside-root'],
    ['nowhere.yaml', 'content/unreadable'],
    ['.', 'content/unreadable'],
    ['link.yaml', 'content/unreadable'],
  ])('does not follow a link to %s', (target, rule) => {
    using folder = createFolder({ 'content/a.yaml': 'a' });
    symlinkSync(target === '..' ? '../..' : target, join(folder.path, 'content/link.yaml'));
    const { files, findings } = readFolders(folder.path, ['content']);
    expect(files.map(({ path }) => path)).toEqual(['content/a.yaml']);
    expect(findings.map((finding) => `${finding.place.file} ${finding.rule}`)).toEqual([
      `content/link.yaml ${rule}`,
    ]);
  });
});
