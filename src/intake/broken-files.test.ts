import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Intake } from '../model/content.ts';
import { compareText } from '../model/finding.ts';
import { formatPretty, painter } from '../report/pretty.ts';
import { expectGolden } from '../testing/golden.ts';
import { projectRoot } from '../testing/shipped.ts';
import { createFolder, shippedFiles, type TempFolder } from '../testing/trust-files.ts';
import { readTrust } from './read-trust.ts';
import { readFolders } from './source-file.ts';

const fixture = join(projectRoot, 'src/testing/fixtures/broken');

/** The broken trust, with the files that cannot be kept in a repository. */
function createBrokenTrust(): TempFolder {
  const folder = createFolder(fixture);
  folder.write(
    'content/texts/latin-1.yaml',
    Buffer.from('title: Street Child\nby: [Ren\u00E9e]\nkind: novel\nchecked: none\n', 'latin1'),
  );
  folder.write(
    'content/texts/utf-16.yaml',
    Buffer.from('\uFEFFtitle: Street Child\nkind: novel\nchecked: none\n', 'utf16le'),
  );
  folder.write(
    'content/units/english/over-1-mb.md',
    `---\ntitle: Too long\nsubject: english\nyear: 8\nlessons: 6\n---\n${'Pupils read. '.repeat(80_000)}`,
  );
  symlinkSync('/etc/hostname', join(folder.path, 'content/texts/link-out.yaml'));
  symlinkSync(folder.path, join(folder.path, 'content/units/link-to-a-folder'));
  symlinkSync('not-there.yaml', join(folder.path, 'content/texts/link-to-nothing.yaml'));
  return folder;
}

function readBroken(folder: TempFolder): Intake {
  return readTrust(readFolders(folder.path, ['content', 'audits']), shippedFiles);
}

/** Findings in the order of files and lines, and what was left out. */
function formatIntake({ findings, leftOut }: Intake): string {
  const inOrder = findings.toSorted(
    (a, b) =>
      compareText(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column,
  );
  const left = leftOut.map(({ file, why }) => `${file}\n  ${why}`).join('\n');
  return `${formatPretty(inOrder, painter(false))}\nLeft out\n\n${left}\n`;
}

describe('a folder of broken files', () => {
  it('gives the findings that are written down', () => {
    using folder = createBrokenTrust();
    expectGolden(join(fixture, 'golden.txt'), formatIntake(readBroken(folder)));
  });

  it('still reads everything that is sound', () => {
    using folder = createBrokenTrust();
    const { content, findings } = readBroken(folder);
    expect([...content.units.keys()]).toContain('english/sound-unit');
    expect([...content.texts.keys()]).toContain('sound-text');
    expect([...content.lists.keys()]).toContain('sound-list');
    expect([...content.schools.keys()]).toContain('sound-school');
    expect(findings.filter(({ place }) => /\/(?:sound|second)-|trust\.yaml$/u.test(place.file))).toEqual([]);
  });

  it('lists every file it left out, once, with a finding of the same file', () => {
    using folder = createBrokenTrust();
    const { files } = readFolders(folder.path, ['content', 'audits']);
    const { content, findings, leftOut } = readBroken(folder);
    const used = new Set(
      [content.units, content.texts, content.lists, content.schools].flatMap((each) =>
        [...each.values()].map(({ file }) => file),
      ),
    );
    const gone = files
      .map(({ path }) => path)
      .filter((path) => /^content\/(?!trust\.yaml)/u.test(path) && !used.has(path));
    expect(leftOut.map(({ file }) => file)).toEqual(expect.arrayContaining(gone));
    expect(new Set(leftOut.map(({ file }) => file)).size).toBe(leftOut.length);
    expect(leftOut.filter(({ file }) => !findings.some(({ place }) => place.file === file))).toEqual([]);
  });

  it('says of every finding what is wrong and what to do, in whole sentences', () => {
    using folder = createBrokenTrust();
    for (const { message, advice, place } of readBroken(folder).findings) {
      const where = `${place.file}:${place.line}`;
      expect(message, where).toMatch(/^[\p{Lu}`“].*[.?]$/u);
      expect(advice, where).toMatch(/^\p{Lu}.*[.?]$/u);
      expect(`${message} ${advice ?? ''}`, where).not.toMatch(/\w!|Oops|undefined|\[object|NaN/u);
    }
  });

  it('points at a line and column that the file has', () => {
    using folder = createBrokenTrust();
    const { files } = readFolders(folder.path, ['content', 'audits']);
    for (const { place } of readBroken(folder).findings) {
      const lines = files.find(({ path }) => path === place.file)?.text.split('\n');
      if (lines === undefined) continue;
      expect(place.line).toBeLessThanOrEqual(lines.length);
      expect(place.column).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? 0) + 1);
    }
  });
});

describe('front matter that asks to run code', () => {
  const written = 'pierglass-was-here.txt';

  it('does not run', () => {
    using folder = createBrokenTrust();
    const main = join(projectRoot, 'src/cli/main.ts');
    expect(() =>
      execFileSync(process.execPath, [main, 'check', '--root', folder.path], {
        cwd: folder.path,
        stdio: 'pipe',
      }),
    ).toThrow(/Command failed/u);
    expect(existsSync(join(folder.path, written))).toBe(false);
  });

  it('would run if gray-matter were left as it comes, so the test can fail', () => {
    using folder = createBrokenTrust();
    const file = join(folder.path, 'content/units/english/js-front-matter.md');
    const script = `require('gray-matter')(require('node:fs').readFileSync(${JSON.stringify(file)}, 'utf8'))`;
    execFileSync(process.execPath, ['--eval', script], {
      cwd: folder.path,
      env: { ...process.env, NODE_PATH: join(projectRoot, 'node_modules') },
    });
    expect(existsSync(join(folder.path, written))).toBe(true);
  });
});
