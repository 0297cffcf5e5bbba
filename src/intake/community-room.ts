import {
  isNearlyAll,
  leavesRoom,
  over95Roll,
  rollStep,
  smallest,
  type Unnamed,
} from '../model/disclosure.ts';
import type { Facet } from '../model/facet.ts';
import type { RuleId } from '../model/rule.ts';
import * as words from './community-words.ts';
import type { Path } from './locator.ts';
import type { Wording } from './problem.ts';

/** A number of pupils as content writes it. */
export type Count = number | 'over-95';

/** Reports a problem with a path below `community:`. */
export type Report = (
  rule: RuleId,
  path: Path,
  wording: Wording,
  how?: { part?: 'key'; severity?: 'warn' },
) => void;

interface Named {
  readonly name: string;
  readonly count: number;
}

/** Do the counts of a facet go with the roll, and could a group that is not named be worked out from the two? */
export function checkRoom(
  facet: Facet,
  counts: ReadonlyMap<string, Count>,
  roll: number,
  report: Report,
): void {
  const named = [...counts].flatMap(([name, count]) => (count === 'over-95' ? [] : [{ name, count }]));
  const over = [...counts].find(([, count]) => count === 'over-95')?.[0];
  if (facet.kind === 'whole' && leastPupils(named) > roll + rollStep / 2 - 1) {
    const sum = named.reduce((total, { count }) => total + count, 0);
    report('content/shares-over-one', [facet.id], words.overRoll(facet, Math.round(sum), roll));
  } else if (over !== undefined) {
    checkOver95(facet, over, counts.size > 1, roll, report);
  } else if (facet.kind === 'whole') {
    checkNamed(facet, named, roll, report);
  } else {
    // Marks may overlap: only those without each of them can be worked out.
    for (const each of named) checkNamed(facet, [each], roll, report);
  }
}

/** The fewest pupils that rounded counts stand for. */
function leastPupils(named: readonly Named[]): number {
  return named.reduce((sum, { count }) => sum + Math.max(smallest, count - 2), 0);
}

function checkOver95(facet: Facet, over: string, others: boolean, roll: number, report: Report): void {
  const least = leastRoll(facet);
  if (others && facet.kind === 'whole') {
    report('content/unprotected', [facet.id], words.over95NotAlone(over), { severity: 'warn' });
  } else if (roll < least) {
    report('content/unprotected', [facet.id], words.over95TooSmall(over, least), { severity: 'warn' });
  }
}

function checkNamed(facet: Facet, named: readonly Named[], roll: number, report: Report): void {
  const largest = named.toSorted((a, b) => b.count - a.count);
  const [first] = largest;
  if (first === undefined || hasRoom(facet, largest, roll)) return;
  const fits = largest.findLastIndex((_, at) => at > 0 && hasRoom(facet, largest.slice(0, at), roll));
  const keep = largest.slice(0, Math.max(0, fits)).map(({ name }) => name);
  const over = isNearlyAll(first.count, roll) && roll >= leastRoll(facet) ? first.name : undefined;
  report('content/unprotected', [facet.id], words.tooLittleRoom(facet, keep, over), { severity: 'warn' });
}

function hasRoom(facet: Facet, named: readonly Named[], roll: number): boolean {
  const counts = named.map(({ count }) => count);
  return leavesRoom(counts, roll, unnamedBeside(facet, named));
}

/** Nobody can say how many groups a school leaves out, unless the facet's groups hold everyone. */
function unnamedBeside(facet: Facet, named: readonly Named[]): Unnamed {
  if (!facet.everyone) return { groups: Number.POSITIVE_INFINITY, open: true };
  return { groups: facet.reporting.length - named.length, open: false };
}

function leastRoll(facet: Facet): number {
  return over95Roll[facet.everyone ? 'closed' : 'open'];
}
