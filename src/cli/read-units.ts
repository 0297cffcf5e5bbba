import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { AuditMemory } from '../audit/audit-memory.ts';
import { createUnpacker } from '../assumptions/packed-matches.ts';
import type { Memory } from '../intake/memory.ts';
import { unpackUnit } from '../intake/packed-unit.ts';
import type { CheckedUnit } from '../intake/read-unit.ts';
import type { ReadUnits } from '../intake/read-trust.ts';
import type { SourceFile } from '../intake/source-file.ts';
import type { Standard } from '../model/standard.ts';
import type { Progress } from './progress.ts';
import {
  counter,
  counters,
  readWithMatches,
  takeUnits,
  type UnitRead,
  type UnitResult,
  type UnitTask,
} from './unit-work.ts';

/** Below this many units a second thread costs more than it spares. */
const manyUnits = 300;

/** A helper that finishes no unit for so long has come to grief. */
const patienceMilliseconds = 10_000;

/** A second thread that reads units beside this one. */
export interface Helper {
  readonly port: MessagePort;
  readonly worker: Worker;
}

/** Starts a helper where there is work for one; it gets its task later, so that it is ready by then. */
export function startHelper(units: number): Helper | undefined {
  if (units < manyUnits || availableParallelism() < 2) return undefined;
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('unit-thread.ts', import.meta.url), {
    workerData: port2,
    transferList: [port2],
  });
  worker.on('error', () => undefined);
  worker.unref();
  port1.unref();
  return { port: port1, worker };
}

/** What reading units keeps and tells. */
export interface Reading {
  readonly memory: Memory;
  readonly auditMemory: AuditMemory;
  readonly progress: Progress | undefined;
  readonly helper: Helper | undefined;
}

/** Reads units and, while each one's tree is at hand, what it takes for granted: the audit then finds both done. */
export function createUnitReader({ memory, auditMemory, progress, helper }: Reading): ReadUnits {
  return (files, standard) => {
    const { matcher } = auditMemory.tools(standard);
    let done = 0;
    const keep = (file: SourceFile, read: () => UnitRead): CheckedUnit => {
      let made: UnitRead | undefined;
      const unit = memory.unit([file], () => (made = read()).unit);
      const matches = made?.matches;
      if (unit.value !== undefined && matches !== undefined)
        auditMemory.matches(unit.value, matcher, () => matches);
      progress?.(++done, files.length);
      return unit;
    };
    const readHere = (file: SourceFile) => keep(file, () => readWithMatches(file, matcher));
    if (helper === undefined) return files.map(readHere);
    return readTogether(files, standard, helper, readHere, keep);
  };
}

function readTogether(
  files: readonly SourceFile[],
  standard: Standard,
  helper: Helper,
  readHere: (file: SourceFile) => CheckedUnit,
  keep: (file: SourceFile, read: () => UnitRead) => CheckedUnit,
): readonly CheckedUnit[] {
  const shared = new Int32Array(new SharedArrayBuffer(counters * Int32Array.BYTES_PER_ELEMENT));
  const { lexicon, demands } = standard;
  helper.port.postMessage({ files, standard: { lexicon, demands }, shared } satisfies UnitTask);
  const units = new Map<number, CheckedUnit>();
  for (const at of takeUnits(shared, files.length)) {
    const file = files[at];
    if (file !== undefined) units.set(at, readHere(file));
  }
  const unpackMatches = createUnpacker(lexicon, demands);
  for (const { at, unit, matches } of resultsOf(helper, shared)) {
    const file = files[at];
    const unpacked = () => ({
      unit: unpackUnit(unit),
      matches: matches === undefined ? undefined : unpackMatches(matches),
    });
    if (file !== undefined) units.set(at, keep(file, unpacked));
  }
  // Where the helper came to grief, its share is read here.
  return files.map((file, at) => units.get(at) ?? readHere(file));
}

/** Waits for the helper; nothing if it came to grief. */
function resultsOf(helper: Helper, shared: Int32Array<SharedArrayBuffer>): readonly UnitResult[] {
  let finished = -1;
  while (Atomics.load(shared, counter.done) === 0 && Atomics.load(shared, counter.finished) !== finished) {
    finished = Atomics.load(shared, counter.finished);
    Atomics.wait(shared, counter.done, 0, patienceMilliseconds);
  }
  const received: { readonly message: readonly UnitResult[] } | undefined = receiveMessageOnPort(helper.port);
  void helper.worker.terminate();
  return received?.message ?? [];
}
