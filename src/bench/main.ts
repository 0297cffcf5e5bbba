import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDescribedTrust } from './described-trust.ts';
import { measure, measureInTurn, type Run, type Task } from './measure.ts';
import { measurePeers } from './peers.ts';
import { formatTable, timesFloor, type Row } from './table.ts';

const projectRoot = resolve(import.meta.dirname, '..', '..');
const cli = join(projectRoot, 'src', 'cli', 'main.ts');
const floor = join(import.meta.dirname, 'floor.ts');
const rounds = 5;
/** The example has four schools. */
const copies = 5;

// What an audit and a site of this size may take.
const auditTarget = { seconds: 2, megabytes: 600 };
const siteTarget = { seconds: 10, megabytes: 1000 };

interface Options {
  readonly oak: string;
  readonly peers: boolean;
}

function auditTask(root: string): Task {
  return { args: [cli, 'audit', '--root', root, '--format', 'json'], cwd: projectRoot };
}

function floorTask(root: string): Task {
  return { args: [floor, root], cwd: projectRoot };
}

async function measureAudits(oak: string, own: string, all: string): Promise<Row[]> {
  const example = ['content', 'audits'].every((folder) => existsSync(join(projectRoot, folder)));
  const sizes = example
    ? {
        own: writeDescribedTrust({ projectRoot, out: own, copies, takes: 'own' }),
        all: writeDescribedTrust({ projectRoot, out: all, copies, takes: 'all' }),
      }
    : undefined;
  const tasks = new Map([
    ['oak', auditTask(oak)],
    ['oakFloor', floorTask(oak)],
    ['own', auditTask(own)],
    ['all', auditTask(all)],
    ['trustFloor', floorTask(own)],
  ]);
  const taken = await measureInTurn(tasks, rounds);
  const runs = (name: string): readonly Run[] => taken.get(name) ?? [];
  const trust = `${sizes?.own.schools ?? 0} schools, ${sizes?.own.units ?? 0} units described`;
  return [
    {
      what: 'Oak: audit',
      runs: runs('oak'),
      target: auditTarget,
      note: timesFloor(runs('oak'), runs('oakFloor')),
    },
    { what: 'Oak: floor (read, gray-matter, parse)', runs: runs('oakFloor') },
    { what: `${trust}: audit`, runs: runs('own'), note: timesFloor(runs('own'), runs('trustFloor')) },
    {
      what: '  where every school takes every unit',
      runs: runs('all'),
      note: timesFloor(runs('all'), runs('trustFloor')),
    },
    { what: '  floor (read, gray-matter, parse)', runs: runs('trustFloor') },
  ];
}

async function measureSite(oak: string, out: string): Promise<Row> {
  const run = await measure({
    args: [cli, 'build', '--root', oak, '--out', out],
    cwd: projectRoot,
    tree: true,
  });
  const pages = 'output' in run ? (/(\d+) pages in/u.exec(run.output)?.[1] ?? '?') : '?';
  const here = 'alone' in run ? `${pages} pages; ${Math.round(run.alone)} MB without Pagefind; ` : '';
  const note = `${here}Starlight on the same Markdown: 20 s, 1,700 MB`;
  return { what: 'Oak: site (audited, built, indexed)', runs: [run], target: siteTarget, note };
}

async function measureOthers(oak: string, folder: string): Promise<Row[]> {
  const { alex, textlint } = await measurePeers(oak, folder);
  return [
    { what: 'Oak: alex', runs: [alex], note: 'measured elsewhere: 59 s' },
    { what: 'Oak: textlint with terminology', runs: [textlint], note: 'measured elsewhere: 25 s' },
  ];
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function bench({ oak, peers }: Options, folder: string): Promise<void> {
  const oakRoot = join(folder, 'oak');
  print(
    `Pierglass: whole processes, median of ${rounds}, on ${availableParallelism()} cores with a load of ${loadavg()[0]?.toFixed(1)}.\n`,
  );
  const imported = await measure({ args: [cli, 'import', 'oak', oak, '--out', oakRoot], cwd: projectRoot });
  const rows = [
    { what: 'Oak: import from Turtle (once)', runs: [imported] },
    ...(await measureAudits(oakRoot, join(folder, 'own'), join(folder, 'all'))),
    await measureSite(oakRoot, join(folder, 'site')),
    ...(peers ? await measureOthers(oakRoot, join(folder, 'peers')) : []),
  ];
  print(formatTable(rows));
  print(
    `\nLoad at the end ${loadavg()[0]?.toFixed(1)}; a load above 1 at the start, or a wide range, means that other work was measured too.`,
  );
}

const { values } = parseArgs({
  options: {
    oak: { type: 'string', default: join(projectRoot, '..', 'shared', 'data', 'oak', 'ontology') },
    peers: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'pierglass-bench-'));
try {
  await bench({ oak: resolve(values.oak), peers: values.peers }, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
