import type { AuditMemory } from '../audit/audit-memory.ts';
import { findMatches } from '../assumptions/find-matches.ts';
import type { Memory } from '../intake/memory.ts';
import { readUnit } from '../intake/read-unit.ts';
import type { ReadUnits } from '../intake/read-trust.ts';
import type { Progress } from './progress.ts';

/** What reading units keeps and tells. */
export interface Reading {
  readonly memory: Memory;
  readonly auditMemory: AuditMemory;
  readonly progress: Progress | undefined;
}

/**
 * Reads units and, while each one's tree is at hand, what it takes for granted: the audit then finds both done, and
 * no more than one tree is held at a time.
 */
export function createUnitReader({ memory, auditMemory, progress }: Reading): ReadUnits {
  return (files, standard) => {
    const { matcher } = auditMemory.tools(standard);
    return files.map((file, at) => {
      const unit = memory.unit([file], () => readUnit(file));
      const { value } = unit;
      if (value !== undefined) auditMemory.matches(value, matcher, () => findMatches(value, matcher));
      progress?.(at + 1, files.length);
      return unit;
    });
  };
}
