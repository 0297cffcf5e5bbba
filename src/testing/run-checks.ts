import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './shipped.ts';

/** Everything `npm test` runs, one after the other; all of it runs even where an early one fails. */
const tools: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', 'prettier', '--check', '.'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings', '.'],
  ['types', 'astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['layers', 'depcruise', 'src', '--config', '.dependency-cruiser.cjs'],
  ['unused code', 'knip'],
];

const bin = join(projectRoot, 'node_modules', '.bin');

function runTool(name: string, command: string, args: readonly string[]): boolean {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(bin, command), ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const ok = status === 0;
  process.stdout.write(
    `${ok ? 'ok    ' : 'failed'}  ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`,
  );
  if (!ok) process.stdout.write(`${stdout}${stderr}\n`);
  return ok;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Runs the tests; what vitest counts is read from its own report. */
function runTests(): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'pierglass-tests-'));
  const report = join(folder, 'report.json');
  const { status } = spawnSync(
    process.execPath,
    [join(bin, 'vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: projectRoot, stdio: 'inherit' },
  );
  const counts = readCounts(report);
  rmSync(folder, { recursive: true });
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: counts.failed + 1 };
}

function readCounts(report: string): Counts {
  const read: unknown = JSON.parse(readFileSync(report, 'utf8'));
  const number = (key: string) => {
    const value: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, key) : undefined;
    return typeof value === 'number' ? value : 0;
  };
  return {
    passed: number('numPassedTests'),
    failed: number('numFailedTests'),
    skipped: number('numPendingTests') + number('numTodoTests'),
  };
}

const results = tools.map(([name, command, ...args]) => runTool(name, command, args));
const tests = runTests();
const passed = tests.passed + results.filter(Boolean).length;
const failed = tests.failed + results.filter((ok) => !ok).length;
process.stdout.write(`\nChecks and tests:\n${passed} passed, ${failed} failed, ${tests.skipped} skipped\n`);
process.exitCode = failed === 0 ? 0 : 1;
