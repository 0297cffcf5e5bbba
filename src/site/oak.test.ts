import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../testing/shipped.ts';
import { findPages, plainEnvironment } from './testing.ts';

const oak = join(projectRoot, '../shared/data/oak/ontology');
const folder = mkdtempSync(join(tmpdir(), 'pierglass-oak-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: string[]) {
  const command = [join(projectRoot, 'src/cli/main.ts'), ...args];
  return spawnSync(process.execPath, command, { encoding: 'utf8', env: plainEnvironment() });
}

describe('a curriculum nobody here wrote', () => {
  it.skipIf(!existsSync(oak))(
    'Oak’s units become a complete site (skipped where they are not at hand)',
    { timeout: 300_000 },
    () => {
      const imported = run('import', 'oak', oak, '--out', folder);
      expect(imported.stdout).toContain('1530 units with 12646 lessons');
      const built = run('build', '--root', folder, '--date', '2026-11-23');
      expect(built.status, built.stderr).toBe(0);
      const dist = join(folder, 'dist');
      const pages = findPages(dist).filter((path) => path.includes('/units/'));
      expect(pages.length).toBe(1530);
      expect(existsSync(join(dist, 'schools/oak/pagefind/pagefind.js'))).toBe(true);
      const history = pages.find((path) => path.includes('/units/history/')) ?? '';
      // Nobody is described yet: that is said, and nothing reads as zero.
      const page = readFileSync(join(dist, history, 'index.html'), 'utf8');
      expect(page).toMatch(/not described|not measured/iu);
      expect(page).not.toMatch(/mirror (?:at least )?0\b/iu);
    },
  );
});
