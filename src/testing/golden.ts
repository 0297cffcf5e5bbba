import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Compares text with a committed golden file. A mismatch leaves the new version beside it (`name.actual.txt`,
 * which Git ignores) and fails with the difference. A golden that is not there yet is written, except in CI.
 */
export function expectGolden(path: string, actual: string): void {
  const beside = path.replace(/(\.[^./]+)$/u, '.actual$1');
  if (!existsSync(path)) {
    expect(
      process.env['CI'] ?? '',
      `There is no golden file ${path}. Run the test outside CI and commit what it writes.`,
    ).toBe('');
    writeFileSync(path, actual);
  }
  const golden = readFileSync(path, 'utf8');
  if (golden === actual) rmSync(beside, { force: true });
  else writeFileSync(beside, actual);
  expect(actual, `The new version is in ${beside}. If it is right, put it in place of ${path}.`).toBe(golden);
}
