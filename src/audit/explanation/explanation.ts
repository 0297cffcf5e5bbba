import type { Content } from '../../model/content.ts';
import { count, countLessons, formatLessons } from '../../model/words.ts';
import { enough } from '../../representation/met.ts';
import { points, roundTo, type Range } from '../../representation/range.ts';
import type { Lens } from '../../representation/lens.ts';
import type { SchoolAudit } from '../trust-audit.ts';
import { explainMirror } from './mirror.ts';
import { explainWindow } from './window.ts';
import { studiesOf } from './studies.ts';
import type { Step, Working } from './working.ts';

/** The two figures of a facet. */
export type FigureKind = 'mirror' | 'window';

/** How a figure is made, in words that can be read out: the same for the terminal and for pages. */
export interface Explanation {
  readonly figure: FigureKind;
  readonly facet: string;
  readonly title: string;
  readonly answer: string;
  readonly steps: readonly Step[];
}

/** Explains a figure of one facet; undefined where the school or the scope has no such figure. */
export function explainFigure(
  content: Content,
  lenses: readonly Lens[],
  school: SchoolAudit,
  scopeId: string,
  figure: FigureKind,
  facet: string,
): Explanation | undefined {
  const audit = school.scopes.get(scopeId);
  const lens = lenses.find((each) => each.facet.id === facet);
  const range = audit?.figures.facets.get(facet)?.[figure];
  const stated = school.school.community?.stated.get(facet);
  if (audit === undefined || lens === undefined || stated === undefined) return undefined;
  if (range === undefined || range === null) return undefined;
  const { rubric } = content.standard;
  const working: Working = {
    content,
    school: school.school,
    lens,
    audit,
    studies: studiesOf(audit.scope, school.programme.taken, rubric),
    theta: enough(audit.scope.enoughOf, audit.scope.years, rubric),
  };
  const steps = figure === 'mirror' ? explainMirror(working, stated) : explainWindow(working, stated);
  return {
    figure,
    facet,
    title: `${figure === 'mirror' ? 'Mirror' : 'Window'}, ${lens.facet.name.toLowerCase()}`,
    answer: `${inPoints(range)} out of 100.`,
    steps: [lessonsOf(working), ...steps],
  };
}

function inPoints([low, high]: Range): string {
  return points(low) === points(high)
    ? String(points(low))
    : `At least ${points(low)}, at most ${points(high)}`;
}

function lessonsOf({ audit: { scope }, lens, theta, content }: Working): Step {
  const unknown = scope.tallies.get(lens.facet.id)?.unknown ?? 0;
  const { share, least, mostPerYear } = content.standard.rubric.enough;
  const of =
    scope.enoughOf === scope.lessons
      ? ''
      : ` of the ${formatLessons(scope.enoughOf)} in subjects that carry people`;
  return {
    heading: 'Lessons',
    lines: [
      `${countLessons(scope.lessons)} in ${count(scope.units.length, 'unit')}: ${formatLessons(scope.lessons - unknown)} described by ${lens.facet.name.toLowerCase()}, ${formatLessons(unknown)} not.`,
      `Enough to notice is ${countLessons(theta)}: ${roundTo(share * 100, 2)} in 100 lessons${of}, at least ${formatLessons(least)}, at most ${formatLessons(mostPerYear)} a year.`,
    ],
  };
}

/** An explanation as plain text. */
export function explanationLines({ title, answer, steps }: Explanation): string[] {
  return [
    `${title}: ${answer}`,
    ...steps.flatMap(({ heading, lines }) => ['', heading, ...lines.map((line) => `  ${line}`)]),
  ];
}
