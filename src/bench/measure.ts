import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { treeMemory } from './tree-memory.ts';

/** A Node process to measure: its script and arguments, and where it runs. */
export interface Task {
  readonly args: readonly string[];
  readonly cwd: string;
  /** Counts the memory of the processes it starts as well, looking ten times a second. */
  readonly tree?: boolean;
  /** Did it do its work? Without this: it ended with 0, or with 1 (content has errors) and no complaint. */
  readonly accepts?: (code: number | null, errors: string) => boolean;
}

/** What one whole process took, or why it was not measured. */
export type Run =
  | {
      readonly seconds: number;
      /** At most, with the processes it started where the task asks for them. */
      readonly megabytes: number;
      /** At most, of the process alone. */
      readonly alone: number;
      readonly output: string;
    }
  | { readonly failure: string };

const reporter = join(import.meta.dirname, 'report-memory.ts');
const keptOutput = 2000;

/** Runs a whole process, from its start to its end. Never throws: a process that fails is a figure that is missing. */
export async function measure({ args, cwd, tree = false, accepts = didItsWork }: Task): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', reporter, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const [output, errors, kilobytes] = [1, 2, 3].map((at) => keepTail(child.stdio[at]));
  const watch = tree && child.pid !== undefined ? watchTree(child.pid) : undefined;
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null)).once('close', resolve);
  });
  const seconds = (performance.now() - started) / 1000;
  const kept = watch?.() ?? 0;
  if (!accepts(code, errors?.() ?? '')) return { failure: reasonOf(code, errors?.() ?? '') };
  const alone = Number(kilobytes?.()) / 1024;
  return { seconds, megabytes: Math.max(alone, kept / 1024 ** 2), alone, output: output?.() ?? '' };
}

/** Runs tasks in turn, round after round, so that a busy minute on the machine falls on all of them alike. */
export async function measureInTurn<Name extends string>(
  tasks: ReadonlyMap<Name, Task>,
  rounds: number,
): Promise<Map<Name, Run[]>> {
  const runs = new Map<Name, Run[]>([...tasks.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, task] of tasks) runs.get(name)?.push(await measure(task));
  }
  return runs;
}

function didItsWork(code: number | null, errors: string): boolean {
  return code === 0 || (code === 1 && errors === '');
}

function reasonOf(code: number | null, errors: string): string {
  const lines = errors.split('\n').map((line) => line.trim());
  const said = lines.find((line) => /error|there is no/iu.test(line)) ?? lines.find((line) => line !== '');
  return `it ended with ${code ?? 'a signal'}${said === undefined ? '' : `: ${said}`}`;
}

/** Reads a stream to its end, so that it never fills, and keeps the last of it. */
function keepTail(stream: unknown): () => string {
  let tail = '';
  if (isReadable(stream)) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-keptOutput);
    });
  }
  return () => tail;
}

function isReadable(stream: unknown): stream is Readable {
  return typeof stream === 'object' && stream !== null && 'setEncoding' in stream;
}

/** Looks at a process and its children until it is told to stop; then gives the most they held, in bytes. */
function watchTree(id: number): () => number {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, treeMemory(id) ?? 0);
  }, 100);
  return () => {
    clearInterval(timer);
    return most;
  };
}
