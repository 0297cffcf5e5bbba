import type { Finding, Place } from '../../model/finding.ts';
import { count } from '../../model/words.ts';
import type { Unit } from '../../model/unit.ts';
import type { Facts } from './facts.ts';
import { say } from './rule.ts';
import { someInWords, subjectInWords, unitInWords } from './words.ts';

/** Units of one subject, gathered into one finding: which, out of how many, and what is the matter with them. */
export function sayOfUnits(
  facts: Facts,
  rule: 'curriculum/review-overdue' | 'curriculum/no-pupil-voice',
  isMeant: (unit: Unit) => boolean,
  says: readonly [one: string, many: string],
  advice: string,
): Finding[] {
  const bySubject = Map.groupBy(facts.programme.taken, ({ unit }) => unit.subject);
  return [...bySubject].flatMap(([subject, taken]) => {
    const units = taken.map(({ unit }) => unit).filter(isMeant);
    const [first] = units;
    if (first === undefined) return [];
    const which = `${units.length} of ${count(taken.length, 'unit')}`;
    const names = someInWords(units.map(unitInWords), 4, 'unit');
    return [
      say(rule, facts, {
        severity: 'note',
        place: placeOf(first),
        message: `In ${subjectInWords(facts.content, subject)}, ${which} ${units.length === 1 ? says[0] : says[1]}: ${names}.`,
        advice,
        found: units.map((unit) => unit.id).join(' '),
      }),
    ];
  });
}

function placeOf(unit: Unit): Place {
  return { file: unit.file, line: 1, column: 1 };
}

/** The same day some years earlier, YYYY-MM-DD; the end of February where that day is not in the earlier year. */
export function yearsBefore(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const whole = Math.trunc(years);
  const months = Math.round((years - whole) * 12);
  const first = new Date(Date.UTC(year - whole, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}
