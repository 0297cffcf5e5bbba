import type { Thread, ThreadWay } from '../../audit/threads.ts';
import { yearName } from '../../model/key-stage.ts';
import { count, joinWords, termNames } from '../words.ts';

/** What the trust promises of a thread. */
export function promiseInWords({ promise }: Thread, subjectName: (id: string) => string): string {
  if (promise === 'none') return 'Followed where it belongs.';
  if (promise === 'every-year') return 'Promised in every year.';
  return `Promised in every unit of ${joinWords(promise['every-unit'].map(subjectName))}.`;
}

/** How a thread runs at a school: in which years, and whether it is threaded through them or bolted on. */
export function threadInWords({ years, missingYears, missingUnits }: ThreadWay): string {
  const met = years.filter((each) => each.units.length > 0);
  if (met.length === 0) return 'No unit here carries it yet.';
  const missing = [
    ...(missingYears.length === 0
      ? []
      : [`${joinWords(missingYears.map(yearName))} ${missingYears.length === 1 ? 'goes' : 'go'} without.`]),
    ...(missingUnits.length === 0 ? [] : [`${count(missingUnits.length, 'unit does', 'units do')} without.`]),
  ];
  const bolted = met.flatMap(({ year, onlyIn, units }) =>
    onlyIn === undefined || units.length < 2
      ? []
      : [`In ${yearName(year)} all of it falls in one half-term (${termNames[onlyIn].toLowerCase()}).`],
  );
  const seen = `Met in ${met.length} of ${count(years.length, 'year')}.`;
  return [seen, ...missing, ...bolted].join(' ');
}
