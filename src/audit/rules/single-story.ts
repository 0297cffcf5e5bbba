import type { Finding } from '../../model/finding.ts';
import type { Unit } from '../../model/unit.ts';
import type { Lens } from '../../representation/lens.ts';
import { slack } from './absence.ts';
import { schoolFile, someone, study, unitFile } from './example-files.ts';
import { portrayedIn, type Facts, type Stage } from './facts.ts';
import { say, type SchoolRule } from './rule.ts';
import { groupInWords, ofLessons, someInWords, unitInWords, whereInWords } from './words.ts';

/** Most lessons in which a group leads tell only of struggle. What is counted is what is described. */
export const singleStory: SchoolRule = {
  id: 'representation/single-story',
  find: (facts) => facts.stages.flatMap((stage) => inStage(facts, stage)),
  examples: [
    {
      shows: 'All four lessons in which Black Caribbean people lead tell of their struggle and nothing else.',
      finds: true,
      files: windrush('[struggle]'),
    },
    {
      shows: 'The same people, told as struggle and as everyday life.',
      finds: false,
      files: windrush('[struggle, everyday]'),
    },
  ],
};

interface Single {
  readonly lens: Lens;
  readonly group: string;
  readonly struggle: number;
  readonly lead: number;
  /** Does it hold even if every lesson not described told of something else? */
  readonly isCertain: boolean;
}

function inStage(facts: Facts, stage: Stage): Finding[] {
  const single = facts.lenses.flatMap((lens) => singleIn(facts, lens, stage));
  const [first] = single;
  if (first === undefined) return [];
  const units = [...new Set(single.flatMap((each) => unitsOf(facts, each, stage)))];
  const groups = single.map(
    ({ lens, group, struggle, lead }) => `${groupInWords(lens, group)} (${ofLessons(struggle, lead)})`,
  );
  return [
    say('representation/single-story', facts, {
      severity: single.some(({ isCertain }) => isCertain) ? 'warn' : 'note',
      place: { file: units[0]?.file ?? facts.school.file, line: 1, column: 1 },
      scope: stage.id,
      groups: single.map(({ lens, group }) => `${lens.facet.id}/${group}`),
      message: `In ${whereInWords(facts, stage.name)}, most of the described lessons in which these groups lead tell only of their struggle: ${someInWords(groups, 8, 'group')}.`,
      advice: `Look first at ${someInWords(units.map(unitInWords), 4, 'unit')}: beside the struggle, what do these people love, make or celebrate?`,
    }),
  ];
}

function singleIn(facts: Facts, lens: Lens, stage: Stage): Single[] {
  const { share } = facts.content.standard.rubric.singleStory;
  const { groups, unknown } = facts.appearances(lens, stage.years);
  return portrayedIn(lens, facts.school).flatMap((group) => {
    const { lead = 0, told = 0 } = groups.get(group) ?? {};
    const struggle = lead - told;
    if (struggle <= slack || struggle < share * lead - slack) return [];
    const isCertain = struggle >= share * (lead + unknown) - slack;
    return [{ lens, group, struggle, lead, isCertain }];
  });
}

function unitsOf(facts: Facts, { lens, group }: Single, stage: Stage): Unit[] {
  return facts
    .seen(lens)
    .filter(({ stretch, groups }) => {
      const shown = groups?.get(group);
      const isHere = stretch.carries && stretch.unit.years.some((year) => stage.years.includes(year));
      return isHere && shown !== undefined && shown.lead && !shown.told;
    })
    .map(({ stretch }) => stretch.unit);
}

function windrush(story: string): Record<string, string> {
  const leads = someone('Leonard', 'ethnicity/black-caribbean', `presence: lead, story: ${story}`);
  return {
    ...schoolFile('years: [8]'),
    ...unitFile(
      'history/windrush',
      'The Empire Windrush',
      `year: 8\nlessons: 4\nstudies:\n${study('The voyage and after', 4, leads)}`,
    ),
  };
}
