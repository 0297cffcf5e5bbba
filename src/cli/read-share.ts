import type { MessagePort } from 'node:worker_threads';
import { packMatches } from '../assumptions/packed-matches.ts';
import { buildMatcher } from '../assumptions/matcher.ts';
import { packUnit } from '../intake/packed-unit.ts';
import { counter, readWithMatches, takeUnits, type UnitResult, type UnitTask } from './unit-work.ts';

/** Does a helper's share of a task and sends what it made. */
export function readShare({ files, standard, shared }: UnitTask, port: MessagePort): void {
  try {
    const matcher = buildMatcher(standard.lexicon, standard.demands);
    const results: UnitResult[] = [];
    for (const at of takeUnits(shared, files.length)) {
      const file = files[at];
      if (file === undefined) continue;
      const { unit, matches } = readWithMatches(file, matcher);
      results.push({
        at,
        unit: packUnit(unit),
        matches: matches === undefined ? undefined : packMatches(matches),
      });
      Atomics.add(shared, counter.finished, 1);
    }
    port.postMessage(results);
    Atomics.store(shared, counter.done, 1);
  } catch {
    // Whatever went wrong happens again, and is told, where the other thread reads what is missing.
    Atomics.store(shared, counter.done, 2);
  }
  Atomics.notify(shared, counter.done);
}
