import type { Stated } from '../../model/school.ts';
import { countLessons, joinWords } from '../../model/words.ts';
import { points } from '../../representation/range.ts';
import { emptyTally } from '../../representation/tally.ts';
import { viewsOf, window, type View } from '../../representation/window.ts';
import { meet } from '../../representation/meeting.ts';
import type { Step, Working } from './working.ts';
import { number, ofArea, studyInWords } from './words.ts';

/** The working of a window: which other groups are met and where, then pupil by pupil, then added up. */
export function explainWindow(working: Working, stated: Stated): Step[] {
  if (stated.kind === 'marker') return [];
  const { lens, audit, theta, content } = working;
  const { rubric } = content.standard;
  const tally = audit.scope.tallies.get(lens.facet.id) ?? emptyTally();
  const views = viewsOf(tally, lens, stated, theta, rubric.windows[audit.scope.kind], rubric);
  const shown = new Set(views.flatMap(({ parts }) => parts.map(({ group }) => group)));
  const low = views.map((view) => ({ share: view.share, width: widthOf(view) }));
  const sum = low.reduce((all, { share, width }) => all + share * width, 0);
  const high = window(tally, lens, stated, theta, rubric.windows[audit.scope.kind], rubric)?.[1] ?? sum;
  const terms = low.map(({ share, width }) => `${number(share)} × ${number(width)}`).join(' + ');
  const unnamed = stated.kind === 'whole' ? Math.max(0, 1 - stated.named) : 0;
  return [
    { heading: 'Who is met', lines: [...shown].map((group) => placesOf(working, group)) },
    ...views.map((view) => explainView(working, view)),
    {
      heading: 'Added up',
      lines: [
        `${tally.unknown === 0 && unnamed === 0 ? '' : 'At least: '}${terms} = ${number(sum)}, which is ${points(sum)} out of 100.`,
        ...(tally.unknown === 0 && unnamed === 0
          ? []
          : [
              `At most, counting ${countLessons(tally.unknown)} not described for every group and ${number(unnamed)} for pupils whose group is not named: ${number(high)}, which is ${points(high)} out of 100.`,
            ]),
      ],
    },
  ];
}

function widthOf({ parts, size }: View): number {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return size === 0 ? 0 : Math.min(1, sum / size);
}

function explainView(working: Working, view: View): Step {
  const { lens } = working;
  const names = view.groups.map((group) => lens.facet.groups.get(group)?.name ?? group);
  const parts = view.parts.map(({ group, value, isLabel }) => {
    const name = lens.facet.groups.get(group)?.name ?? group;
    return `${name} ${number(value)}${isLabel ? ' (a broad label)' : ''}`;
  });
  const sum = view.parts.reduce((all, { value }) => all + value, 0);
  const line =
    view.size === 0
      ? 'There is no other group to meet: 0.'
      : `${parts.length === 0 ? 'Nobody else is met' : parts.join(' + ')}: ${number(sum)} ÷ ${number(view.size)}${sum > view.size ? ', 1 at most' : ''} = ${number(widthOf(view))}.`;
  return {
    heading: `For pupils who are ${joinWords(names)}: ${number(view.share)} of the pupils${ofArea(working)}`,
    lines: [line],
  };
}

/** Where a group is met: the studies, with their lessons. */
function placesOf({ lens, studies, content, theta }: Working, group: string): string {
  const places = studies.flatMap((each) => {
    const meeting = meet(each.study.counted, lens, content.standard.rubric);
    const weight =
      (meeting?.full.get(group) ?? 0) + (meeting?.exactLight.get(group) ?? 0) ||
      (meeting?.broad.get(group) ?? 0);
    return weight === 0 ? [] : [`${number(each.lessons * weight)} in ${studyInWords(each, content)}`];
  });
  return `${lens.facet.groups.get(group)?.name ?? group}, where ${number(theta)} is enough: ${joinWords(places)}.`;
}
