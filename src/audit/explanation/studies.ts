import type { Rubric } from '../../model/rubric.ts';
import type { Unit } from '../../model/unit.ts';
import { portraysSomeone } from '../../representation/study.ts';
import type { TakenUnit, TaughtStudy } from '../programme.ts';
import { carries, partOf, type Scope } from '../scopes.ts';

/** A study with the lessons of it that fall in a scope. */
export interface ScopeStudy {
  readonly unit: Unit;
  readonly study: TaughtStudy;
  readonly lessons: number;
}

/** The studies a scope counts, with their lessons in it: those that its tallies were added up from. */
export function studiesOf(scope: Scope, taken: readonly TakenUnit[], rubric: Rubric): ScopeStudy[] {
  const among = new Set(scope.units);
  return taken
    .filter(({ unit }) => among.has(unit.id))
    .flatMap(({ unit, studies }) => {
      const part = scope.kind === 'unit' ? 1 : partOf(unit, scope.yearGroups);
      const isWhole = scope.subject !== undefined || carries(unit.subject, rubric);
      return studies
        .filter(({ counted }) => isWhole || portraysSomeone(counted))
        .map((study) => ({ unit, study, lessons: study.counted.lessons * part }));
    });
}
