import { findMatches, type UnitMatches } from '../assumptions/find-matches.ts';
import type { PackedMatches } from '../assumptions/packed-matches.ts';
import type { Matcher } from '../assumptions/matcher.ts';
import type { PackedUnit } from '../intake/packed-unit.ts';
import { readUnit, type CheckedUnit } from '../intake/read-unit.ts';
import type { SourceFile } from '../intake/source-file.ts';
import type { Standard } from '../model/standard.ts';

/** What two threads share while they read units: 32-bit numbers in shared memory. */
export const counter = {
  /** Units somebody has taken on, in the order of files. */
  taken: 0,
  /** Units the helper has finished: it is alive while this grows. */
  finished: 1,
  /** 1 once the helper has sent its results, 2 if it failed. */
  done: 2,
} as const;

/** Numbers in `counter`. */
export const counters = 3;

/** Units taken on at a time. */
export const handful = 8;

/** The task of a helper. */
export interface UnitTask {
  readonly files: readonly SourceFile[];
  readonly standard: Pick<Standard, 'lexicon' | 'demands'>;
  readonly shared: Int32Array<SharedArrayBuffer>;
}

/** What a helper made of one file, by its position in the list. */
export interface UnitResult {
  readonly at: number;
  readonly unit: PackedUnit;
  readonly matches: PackedMatches | undefined;
}

/** A unit that was read, and what it takes for granted; a unit that could not be read takes nothing. */
export interface UnitRead {
  readonly unit: CheckedUnit;
  readonly matches: UnitMatches | undefined;
}

/** Reads a unit and finds its matches while its tree is at hand. */
export function readWithMatches(file: SourceFile, matcher: Matcher): UnitRead {
  const unit = readUnit(file);
  return { unit, matches: unit.value === undefined ? undefined : findMatches(unit.value, matcher) };
}

/** Takes on handfuls of units, one after another, until none are left: their positions in the list. */
export function* takeUnits(shared: Int32Array<SharedArrayBuffer>, count: number): Generator<number> {
  for (;;) {
    const from = Atomics.add(shared, counter.taken, handful);
    if (from >= count) return;
    for (let at = from; at < Math.min(from + handful, count); at++) yield at;
  }
}
