import type { Journey, Moment, Run, Step } from '../../audit/journey.ts';
import { yearName } from '../../model/key-stage.ts';
import { countLessons, formatLessons, termNames } from '../words.ts';

/** What a half-term is drawn as: the letters of the panes, mirror, none or unknown. */
export type HalfTermPane = 'm' | 'n' | 'u';

/** A journey's half-terms, year by year; a half-term with a mirror and lessons not described is a mirror. */
export function drawJourney({ steps }: Pick<Journey, 'steps'>): { year: number; panes: HalfTermPane[] }[] {
  return [...Map.groupBy(steps, (step) => step.year)].map(([year, own]) => {
    const loose = own.find((step) => step.term === undefined);
    const panes = own.filter((step) => step.term !== undefined).map((step) => paneOf(step, loose));
    return { year, panes };
  });
}

/** Lessons without a half-term may be in any: a mirror or a blank among them leaves the half-term unknown. */
function paneOf(step: Step, loose: Step | undefined): HalfTermPane {
  if (step.mirror > 0) return 'm';
  const open = step.unknown > 0 || (loose !== undefined && (loose.mirror > 0 || loose.unknown > 0));
  return open ? 'u' : 'n';
}

/** A half-term of a journey in a table: `3 of 24`, `none of 24`, and what is not described. */
export function stepInWords({ mirror, none, unknown }: Step): string {
  const all = mirror + none + unknown;
  if (all === 0) return 'no lessons';
  const met = `${mirror === 0 ? 'none' : formatLessons(mirror)} of ${formatLessons(all)}`;
  return unknown === 0 ? met : `${met}; ${formatLessons(unknown)} not described`;
}

/** A time of a journey: `Year 8, spring, first half`. */
export function momentInWords({ year, term }: Moment): string {
  return term === undefined
    ? `during ${yearName(year)}`
    : `${yearName(year)}, ${termNames[term].toLowerCase()}`;
}

/** A journey in sentences: how many lessons, the first and the last, and the longest wait. */
export function journeyInWords(journey: Journey): string[] {
  const { steps, first, last, certain, possible } = journey;
  const sum = (kind: 'mirror' | 'none' | 'unknown') => steps.reduce((total, step) => total + step[kind], 0);
  const [mirror, unknown] = [sum('mirror'), sum('unknown')];
  const all = mirror + unknown + sum('none');
  const described = unknown === 0 ? 'All are described.' : `${countLessons(unknown)} not described.`;
  const met =
    first === undefined || last === undefined
      ? 'No lesson with a mirror is known.'
      : `First ${momentInWords(first)}; last ${momentInWords(last)}.`;
  return [
    `A mirror in ${formatLessons(mirror)} of ${countLessons(all)}. ${described}`,
    met,
    waitInWords(certain, possible),
  ];
}

function waitInWords(certain: Run | undefined, possible: Run | undefined): string {
  if (possible === undefined) return 'Every half-term has one.';
  const long = `${halfTerms(possible.halfTerms)}, from ${momentInWords(possible.from)} to ${momentInWords(possible.to)}`;
  if (certain?.halfTerms === possible.halfTerms) return `Longest without one: ${long}.`;
  const sure = certain === undefined ? 'none that is certain' : `at least ${halfTerms(certain.halfTerms)}`;
  return `Longest without one: ${sure}, at most ${long}.`;
}

function halfTerms(count: number): string {
  return `${count} half-${count === 1 ? 'term' : 'terms'}`;
}
