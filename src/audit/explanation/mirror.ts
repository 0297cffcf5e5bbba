import type { Stated } from '../../model/school.ts';
import { countLessons } from '../../model/words.ts';
import { shownIn } from '../../representation/lens.ts';
import { meet } from '../../representation/meeting.ts';
import { met } from '../../representation/met.ts';
import { points } from '../../representation/range.ts';
import { emptyTally } from '../../representation/tally.ts';
import { isInLead } from '../../representation/meeting.ts';
import type { Portrayal } from '../../model/portrayal.ts';
import type { Step, Working } from './working.ts';
import type { ScopeStudy } from './studies.ts';
import { number, ofArea, portrayalInWords, studyInWords } from './words.ts';

/** The working of a mirror: group by group, then added up at least and at most. */
export function explainMirror(working: Working, stated: Stated): Step[] {
  const shares =
    stated.kind === 'shared'
      ? stated.groups.map((group) => [group, 1 / stated.groups.length] as const)
      : [...stated.shares];
  return [
    ...shares.map(([group, share]) => explainGroup(working, group, share, stated)),
    addUp(working, shares, stated),
  ];
}

function explainGroup(working: Working, group: string, share: number, stated: Stated): Step {
  const { lens, audit, theta, content } = working;
  const { rubric } = content.standard;
  const name = lens.facet.groups.get(group)?.name ?? group;
  const tally = audit.scope.tallies.get(lens.facet.id) ?? emptyTally();
  const [full, light] = [tally.full.get(group) ?? 0, tally.light.get(group) ?? 0];
  const glimpse = light / theta;
  const most = rubric.light.most;
  const sum = `${number(full)} ÷ ${number(theta)} + ${number(light)} ÷ ${number(theta)}${glimpse > most ? ` (glimpses count ${most} at most)` : ''}`;
  const d = met(tally, group, theta, 0, 'light', rubric);
  return {
    heading: `${name}: ${weightInWords(working, group, share, stated)}`,
    lines: [
      ...working.studies.flatMap((study) => giveOf(working, study, group)),
      `Leading parts: ${countLessons(full)}. Glimpses: ${countLessons(light)}.`,
      `${sum}${full / theta + Math.min(most, glimpse) > 1 ? ', 1 at most' : ''}: met ${number(d)}.`,
    ],
  };
}

function weightInWords(working: Working, group: string, share: number, stated: Stated): string {
  if (stated.kind === 'shared') return `one of ${stated.groups.length} things that are true of everyone here`;
  const { school, lens } = working;
  const area = ofArea(working);
  const of = `${stated.kind === 'marker' ? 'of the pupils with this mark' : 'of the pupils'}${area}`;
  const figures = area === '' ? school.community : school.community?.area;
  const shown = figures?.shown.get(lens.facet.id);
  const pupils: unknown = shown instanceof Map ? shown.get(group) : undefined;
  return typeof pupils === 'number' ? `${pupils} pupils, ${number(share)} ${of}` : `${number(share)} ${of}`;
}

/** What one study gives a group, as a line; nothing where it gives nothing. */
function giveOf({ lens, content }: Working, each: ScopeStudy, group: string): string[] {
  const meeting = meet(each.study.counted, lens, content.standard.rubric);
  const [full, light] = [meeting?.full.get(group) ?? 0, meeting?.light.get(group) ?? 0];
  const weight = full > 0 ? full : light;
  if (weight === 0) return [];
  const shown = each.study.counted.portrayals.filter((portrayal) => reaches(portrayal, group, lens));
  const who = shown.map(portrayalInWords).join('; ');
  const times = weight === 1 ? '' : ` × ${number(weight)} = ${number(each.lessons * weight)}`;
  const kind = full > 0 ? 'leading part' : `glimpse, ${whyLight(shown, group, lens)}`;
  return [`${kind}: ${number(each.lessons)}${times}, ${studyInWords(each, content)}: ${who}.`];
}

/** Why a study gives no more than a glimpse of a group. */
function whyLight(shown: readonly Portrayal[], group: string, lens: Working['lens']): string {
  const exact = shown.filter(({ groups }) =>
    groups.some((id) => lens.exact.get(shownIn(lens, id) ?? '')?.includes(group) === true),
  );
  if (exact.length === 0) return 'by a broad label or a related group';
  return exact.some(isInLead) ? 'told only as struggle' : 'in the background';
}

function reaches({ groups, ...portrayal }: Portrayal, group: string, lens: Working['lens']): boolean {
  return groups.some((id) => {
    const shown = shownIn(lens, id) ?? '';
    const isNear = isInLead({ ...portrayal, groups }) && lens.near.get(shown)?.includes(group) === true;
    return isNear || lens.exact.get(shown)?.includes(group) === true;
  });
}

function addUp(
  { lens, audit, theta, content }: Working,
  shares: readonly (readonly [string, number])[],
  stated: Stated,
): Step {
  const { rubric } = content.standard;
  const tally = audit.scope.tallies.get(lens.facet.id) ?? emptyTally();
  const unnamed = stated.kind === 'whole' ? Math.max(0, 1 - stated.named) : 0;
  const total = (extra: number, rest: number): string => {
    const each = shares.map(([group, share]) => ({
      share,
      d: met(tally, group, theta, extra, 'light', rubric),
    }));
    const sum = each.reduce((all, { share, d }) => all + share * d, rest);
    const terms = each.map(({ share, d }) => `${number(share)} × ${number(d)}`);
    const parts = rest === 0 ? terms : [...terms, number(rest)];
    return `${parts.join(' + ')} = ${number(sum)}, which is ${points(sum)} out of 100.`;
  };
  const others =
    unnamed === 0 ? '' : ` and the pupils whose group is not named (${number(unnamed)}) meet their own`;
  const isExact = tally.unknown === 0 && unnamed === 0;
  return {
    heading: 'Added up',
    lines: isExact
      ? [`Share × met: ${total(0, 0)}`]
      : [
          `At least: ${total(0, 0)}`,
          `At most, if ${tally.unknown === 0 ? '' : `all ${countLessons(tally.unknown)} not described showed every group in a leading part`}${tally.unknown === 0 ? others.replace(' and ', '') : others}: ${total(tally.unknown, unnamed)}`,
        ],
  };
}
