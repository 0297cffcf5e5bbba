import type { HalfTerm } from '../../model/field.ts';
import type { Finding } from '../../model/finding.ts';
import { yearName, yearSlug } from '../../model/key-stage.ts';
import type { Lens } from '../../representation/lens.ts';
import { termNames } from '../../model/words.ts';
import type { Appearance } from '../appearances.ts';
import { slack } from './absence.ts';
import { schoolFile, someone, study, unitFile } from './example-files.ts';
import { portrayedIn, statedIn, type Facts } from './facts.ts';
import { say, type SchoolRule } from './rule.ts';
import { groupInWords, ofLessons, someInWords, unitInWords, whereInWords } from './words.ts';

/** Nearly all lessons in which a group leads in a year fall in one half-term. What is counted is what is described. */
export const boltOn: SchoolRule = {
  id: 'representation/bolt-on',
  find: (facts) => facts.stages.flatMap((stage) => stage.years.flatMap((year) => inYear(facts, year))),
  examples: [
    {
      shows: 'All five lessons of the year in which Black people lead are in one half-term.',
      finds: true,
      files: month('autumn-1', 'autumn-1'),
    },
    { shows: 'The same lessons, spread over the year.', finds: false, files: month('autumn-1', 'summer-1') },
  ],
};

interface Bolted {
  readonly lens: Lens;
  readonly group: string;
  readonly term: HalfTerm;
  readonly inTerm: number;
  readonly lead: number;
}

function inYear(facts: Facts, year: number): Finding[] {
  const bolted = facts.lenses
    .flatMap((lens) => boltedIn(facts, lens, year))
    .toSorted((a, b) => Number(isStated(facts, b)) - Number(isStated(facts, a)) || b.lead - a.lead);
  const [first] = bolted;
  if (first === undefined) return [];
  const groups = bolted.map(
    ({ lens, group, term, inTerm, lead }) =>
      `${groupInWords(lens, group)} (${ofLessons(inTerm, lead)}, ${lower(termNames[term])})`,
  );
  const units = facts.programme.taken.filter(
    ({ unit }) => unit.years.includes(year) && unit.term === first.term && facts.carries(unit.subject),
  );
  const shows = units.find(({ unit }) => leadsIn(facts, first, unit.id)) ?? units[0];
  return [
    say('representation/bolt-on', facts, {
      severity: 'note',
      place: { file: shows?.unit.file ?? facts.school.file, line: 1, column: 1 },
      scope: `year-${yearSlug(year)}`,
      groups: bolted.map(({ lens, group }) => `${lens.facet.id}/${group}`),
      message: `In ${whereInWords(facts, yearName(year))}, nearly all described lessons in which these groups lead fall in one half-term: ${someInWords(groups, 4, 'group')}.`,
      advice: `${shows === undefined ? '' : `Begin with ${unitInWords(shows.unit)}: `}which other unit of the year speaks of these people anyway, or could?`,
    }),
  ];
}

/** The school’s own pupils come first. */
function isStated({ school }: Facts, { lens, group }: Bolted): boolean {
  return statedIn(school, lens.facet.id).includes(group);
}

function leadsIn(facts: Facts, { lens, group }: Bolted, unit: string): boolean {
  return facts
    .seen(lens)
    .some(({ stretch, groups }) => stretch.unit.id === unit && groups?.get(group)?.lead === true);
}

/** A broad group is asked for too, but never beside a people that is below it: the two would say the same. */
function boltedIn(facts: Facts, lens: Lens, year: number): Bolted[] {
  const { groups } = facts.appearances(lens, [year]);
  const asked = new Set([...portrayedIn(lens, facts.school), ...lens.facet.broad]);
  const found = [...asked].flatMap((group) => {
    const shown = groups.get(group);
    const term = shown === undefined ? undefined : mainTerm(shown, facts);
    return shown === undefined || term === undefined
      ? []
      : [{ lens, group, term, inTerm: shown.byTerm.get(term) ?? 0, lead: shown.lead }];
  });
  const below = (one: Bolted, other: Bolted) =>
    lens.facet.groups.get(one.group)?.above.includes(other.group) === true;
  // Where one people is all that a broad group has in the year, the people is named; otherwise the broad group.
  const isSame = (one: Bolted, other: Bolted) => one.lead === other.lead;
  return found.filter((each) =>
    found.every(
      (other) =>
        !(below(each, other) && !isSame(each, other)) && !(below(other, each) && isSame(each, other)),
    ),
  );
}

/** Lessons without a half-term may be in any of them: they count as elsewhere. */
function mainTerm({ lead, byTerm }: Appearance, facts: Facts): HalfTerm | undefined {
  const { share, lessons } = facts.content.standard.rubric.boltOn;
  if (lead < lessons - slack) return undefined;
  for (const [term, inTerm] of byTerm) {
    if (term !== undefined && inTerm >= share * lead - slack) return term;
  }
  return undefined;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function month(first: HalfTerm, second: HalfTerm): Record<string, string> {
  const unit = (id: string, title: string, term: HalfTerm, lessons: number, who: string) =>
    unitFile(
      id,
      title,
      `year: 7\nterm: ${term}\nlessons: ${lessons}\nstudies:\n${study(who, lessons, someone(who, 'ethnicity/black-african'))}`,
    );
  return {
    ...schoolFile('years: [7]'),
    ...unit('history/africans-in-tudor-england', 'Africans in Tudor England', first, 3, 'John Blanke'),
    ...unit('history/olaudah-equiano', 'Olaudah Equiano', second, 2, 'Olaudah Equiano'),
  };
}
