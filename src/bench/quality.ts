/**
 * `npm run quality`: how well flags agree with people who read the same passages, and how often they speak up in a
 * real curriculum. Prints; never fails by a figure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { categories } from '../model/lexicon.ts';
import { measureDensity, type Density } from './flag-density.ts';

const projectRoot = resolve(import.meta.dirname, '..', '..');
const cli = join(projectRoot, 'src', 'cli', 'main.ts');
const passageSchema = z.object({ id: z.string() });
const findingsSchema = z.object({
  id: z.string(),
  findings: z.array(z.object({ category: z.string(), severity: z.string(), concept: z.string() })),
});

/** A third of the passages is kept from those who write the lexicon: ids whose number three divides. */
function isHeldBack(id: string): boolean {
  return Number(id.replaceAll(/\D/gu, '')) % 3 === 0;
}

function readLines<T>(text: string, schema: z.ZodType<T>): { readonly line: string; readonly value: T }[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ line, value: schema.parse(JSON.parse(line)) }));
}

function run(args: readonly string[]): string {
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  return stdout;
}

function printScores(passages: string, scorer: string, work: string, more: readonly string[]): void {
  const said = run([cli, 'passages', passages]);
  const findings = join(work, 'findings.jsonl');
  writeFileSync(findings, said);
  const all = readLines(readFileSync(passages, 'utf8'), passageSchema);
  const sets = [
    ['All passages', () => true],
    ['Passages open to those who write the lexicon', (id: string) => !isHeldBack(id)],
    ['Passages held back (numbers that three divides)', isHeldBack],
  ] as const;
  for (const [title, belongs] of sets) {
    const part = join(work, 'part.jsonl');
    const lines = all.filter(({ value }) => belongs(value.id)).map(({ line }) => line);
    writeFileSync(part, `${lines.join('\n')}\n`);
    process.stdout.write(`${title}\n${run([scorer, part, findings, ...more])}\n`);
  }
  printShares(readLines(said, findingsSchema).flatMap(({ value }) => value.findings));
}

/** The share of findings in each category: no way of life is to be pointed at more than it is written about. */
function printShares(findings: readonly { readonly category: string }[]): void {
  process.stdout.write(`Findings by category, of ${findings.length}\n`);
  for (const category of categories) {
    const count = findings.filter((each) => each.category === category).length;
    const share = findings.length === 0 ? 0 : (100 * count) / findings.length;
    process.stdout.write(`  ${category.padEnd(20)} ${String(count).padStart(4)}  ${share.toFixed(1)} %\n`);
  }
}

function printDensity({ sentences, warned, noted, sample }: Density, show: number): void {
  const share = (count: number) => `${((100 * count) / sentences).toFixed(2)} %`;
  process.stdout.write(`\nOak: ${sentences} sentences; warnings in ${warned} (${share(warned)}), `);
  process.stdout.write(`notes in ${noted} (${share(noted)})\n`);
  const step = Math.max(1, Math.floor(sample.length / Math.max(1, show)));
  for (const line of sample.filter((_, at) => at % step === 0).slice(0, show))
    process.stdout.write(`  ${line}\n`);
}

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: join(projectRoot, '../shared/data/assumptions-dev/passages.jsonl') },
    scorer: { type: 'string', default: join(projectRoot, '../shared/tools/score-assumptions.mjs') },
    oak: { type: 'string', default: join(projectRoot, '../shared/data/oak/ontology') },
    misses: { type: 'boolean', default: false },
    'false-alarms': { type: 'boolean', default: false },
    sample: { type: 'string', default: '0' },
  },
});
const work = mkdtempSync(join(tmpdir(), 'pierglass-quality-'));
try {
  const more = (['misses', 'false-alarms'] as const)
    .filter((name) => values[name])
    .map((name) => `--${name}`);
  if (existsSync(values.passages) && existsSync(values.scorer))
    printScores(values.passages, values.scorer, work, more);
  else process.stdout.write(`There are no labelled passages at ${values.passages}.\n`);
  if (existsSync(values.oak)) printDensity(measureDensity(values.oak, projectRoot), Number(values.sample));
  else process.stdout.write(`There is no Oak curriculum at ${values.oak}.\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
