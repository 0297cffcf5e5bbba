import type { Finding } from '../../model/finding.ts';
import { joinWords } from '../../model/words.ts';
import { enough } from '../../representation/met.ts';
import type { Lens } from '../../representation/lens.ts';
import { partOf } from '../scopes.ts';
import { countStage, findStandings, slack, type Standing } from './absence.ts';
import { community, schoolFile, someone, study, unitFile } from './example-files.ts';
import { statedIn, type Facts, type Stage } from './facts.ts';
import { say, type SchoolRule } from './rule.ts';
import { groupInWords, ofLessons, someInWords, stretchInWords, whereInWords } from './words.ts';

/**
 * Too little is described to say anything of a subject’s key stage; or a group may have no mirror in a key stage,
 * and what is not described could still show otherwise.
 */
export const notDescribed: SchoolRule = {
  id: 'representation/not-described',
  find: (facts) =>
    facts.stages.flatMap((stage) => [
      ...inStage(facts, stage),
      ...facts.subjects.flatMap((subject) => inSubject(facts, subject, stage)),
    ]),
  examples: [
    {
      shows: 'Six of ten lessons are not described.',
      finds: true,
      files: sea(4, 'ethnicity: { white-british: 400 }'),
    },
    {
      shows: 'One lesson is not described, and in it Roma pupils may be met or not.',
      finds: true,
      files: sea(9, 'ethnicity: { white-british: 400, gypsy-roma: 60 }'),
    },
    {
      shows: 'One lesson is not described, and all are met without it.',
      finds: false,
      files: sea(9, 'ethnicity: { white-british: 400 }'),
    },
  ],
};

interface Thin {
  readonly lens: Lens;
  readonly unknown: number;
}

function inSubject(facts: Facts, subject: string, stage: Stage): Finding[] {
  const scope = `${subject}/${stage.id}`;
  const audit = facts.scopes.get(scope);
  if (audit === undefined) return [];
  const { lessons } = audit.scope;
  const thin = facts.lenses.flatMap((lens) => {
    const unknown = audit.scope.tallies.get(lens.facet.id)?.unknown ?? 0;
    return isThin(facts, lens, unknown, lessons) ? [{ lens, unknown }] : [];
  });
  return report(facts, stage, scope, thin, lessons, [], subject);
}

function inStage(facts: Facts, stage: Stage): Finding[] {
  const counted = countStage(facts, stage);
  if (counted === undefined) return [];
  const thin = facts.lenses.flatMap((lens) => {
    const unknown = counted.tallyOf(lens).unknown;
    return isThin(facts, lens, unknown, counted.lessons) ? [{ lens, unknown }] : [];
  });
  const open = findStandings(facts, counted).filter(({ is }) => is === 'open');
  return report(facts, stage, stage.id, thin, counted.lessons, open);
}

function isThin(facts: Facts, lens: Lens, unknown: number, lessons: number): boolean {
  const { notDescribed: least } = facts.content.standard.rubric.reading;
  return statedIn(facts.school, lens.facet.id).length > 0 && 1 - unknown / lessons < least - slack;
}

function report(
  facts: Facts,
  stage: Stage,
  scope: string,
  thin: readonly Thin[],
  lessons: number,
  open: readonly Standing[],
  subject?: string,
): Finding[] {
  if (thin.length === 0 && open.length === 0) return [];
  const where = whereInWords(facts, stage.name, subject);
  const facets = thin.map(
    ({ lens, unknown }) =>
      `${lens.facet.name.toLowerCase()} (${ofLessons(lessons - unknown, lessons)} described)`,
  );
  const messages = [
    ...(facets.length === 0
      ? []
      : [`In ${where} it is mostly not known whom pupils meet: ${joinWords(facets)}.`]),
    ...(open.length === 0
      ? []
      : [
          `${facets.length === 0 ? `In ${where} it is not known` : 'It is not known either'} whether pupils of these groups meet anyone of their own: ${openInWords(facts, open, stage, lessons)}.`,
        ]),
  ];
  const lenses = [...new Set([...thin, ...open].map(({ lens }) => lens))];
  return [
    say('representation/not-described', facts, {
      severity: 'note',
      place: { file: facts.school.file, line: 1, column: 1 },
      scope,
      groups: open.map(({ lens, group }) => `${lens.facet.id}/${group}`),
      message: messages.join(' '),
      advice: adviseDescribing(facts, lenses, stage, open, lessons, subject),
    }),
  ];
}

function openInWords(facts: Facts, open: readonly Standing[], stage: Stage, lessons: number): string {
  return [...Map.groupBy(open, ({ lens }) => lens)]
    .map(([lens, groups]) => {
      const { groups: shown, unknown } = facts.appearances(lens, stage.years);
      const each = groups.map(({ group }) => {
        const { lead = 0, background = 0, label = 0 } = shown.get(group) ?? {};
        const only =
          lead > 0
            ? ofLessons(lead, lessons)
            : background > 0
              ? 'so far only in the background'
              : label > 0
                ? 'so far only under a broad label'
                : 'so far in no lesson';
        return `${groupInWords(lens, group)} (${only})`;
      });
      return `by ${lens.facet.name.toLowerCase()} ${joinWords(each)}, with ${ofLessons(unknown, lessons)} not described`;
    })
    .join('; ');
}

/** The studies that would settle most, longest first; how few units would settle it, where three or fewer would. */
function adviseDescribing(
  facts: Facts,
  lenses: readonly Lens[],
  stage: Stage,
  open: readonly Standing[],
  lessons: number,
  subject?: string,
): string {
  const weights = new Map<string, { words: string; unit: string; lessons: number }>();
  for (const lens of lenses) {
    for (const { stretch, groups } of facts.seen(lens)) {
      const { unit, study: taught, carries } = stretch;
      if (!carries || groups !== undefined || (subject !== undefined && unit.subject !== subject)) continue;
      const part = stretch.lessons * partOf(unit, stage.years);
      if (part === 0) continue;
      const key = `${unit.id} ${taught?.at ?? 'rest'}`;
      const known = weights.get(key);
      weights.set(key, {
        words: known?.words ?? stretchInWords(facts.content, stretch),
        unit: unit.id,
        lessons: (known?.lessons ?? 0) + part,
      });
    }
  }
  const byLength = [...weights.values()].toSorted((a, b) => b.lessons - a.lessons);
  const first = byLength.slice(0, 3).map(({ words }) => words);
  const settling = open.length === 0 ? undefined : howManySettle(facts, open, stage, lessons);
  const list = `Describe first: ${joinWords(first)}, by ${joinWords(lenses.map(({ facet }) => facet.name.toLowerCase()))}.`;
  if (settling === undefined) return list;
  return `${list} Describing ${someInWords(settling, 3, 'unit')} would settle it for ${joinWords(open.map(({ lens, group }) => groupInWords(lens, group)))}.`;
}

/** The fewest units whose description, whatever it shows, would decide every open group; undefined if over three. */
function howManySettle(
  facts: Facts,
  open: readonly Standing[],
  stage: Stage,
  lessons: number,
): string[] | undefined {
  const { rubric } = facts.content.standard;
  const theta = enough(lessons, stage.years.length, rubric);
  const needed = new Set<string>();
  for (const [lens, groups] of Map.groupBy(open, (each) => each.lens)) {
    const highest = Math.max(...groups.map(({ low }) => low));
    // Below this many lessons not described, no group of the facet could still reach the threshold.
    const most = (rubric.noMirror.below - highest) * theta;
    let { unknown } = facts.appearances(lens, stage.years);
    for (const [title, some] of unknownUnits(facts, lens, stage)) {
      if (unknown < most - slack) break;
      needed.add(`“${title}”`);
      unknown -= some;
    }
    if (unknown >= most - slack || needed.size > 3) return undefined;
  }
  return [...needed];
}

function unknownUnits(facts: Facts, lens: Lens, stage: Stage): [title: string, lessons: number][] {
  const units = new Map<string, number>();
  for (const { stretch, groups } of facts.seen(lens)) {
    if (!stretch.carries || groups !== undefined) continue;
    const part = stretch.lessons * partOf(stretch.unit, stage.years);
    if (part > 0) units.set(stretch.unit.title, (units.get(stretch.unit.title) ?? 0) + part);
  }
  return [...units].toSorted(([, a], [, b]) => b - a);
}

function sea(lessons: number, figures: string): Record<string, string> {
  const darling = study('Grace Darling', lessons, someone('Grace Darling', 'ethnicity/english'));
  return {
    ...schoolFile(`years: [7]\n${community(figures)}`),
    ...unitFile('english/sea', 'Stories of the sea', `year: 7\nlessons: 10\nstudies:\n${darling}`),
  };
}
