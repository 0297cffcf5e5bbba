import type { Finding } from '../../model/finding.ts';
import type { Unit } from '../../model/unit.ts';
import { encounter } from '../../representation/encounter.ts';
import type { Lens } from '../../representation/lens.ts';
import { offeredStudies, type OfferedStudy } from '../offered.ts';
import { slack } from './absence.ts';
import { schoolFile, someone, study, unitFile } from './example-files.ts';
import { portrayedIn, type Facts } from './facts.ts';
import { say, type SchoolRule } from './rule.ts';
import { groupInWords, someInWords, unitInWords } from './words.ts';

/** A group is met only in options that this school does not take: said only where every lesson is described. */
export const offeredNotTaught: SchoolRule = {
  id: 'representation/offered-not-taught',
  find: (facts) => {
    const offered = offeredStudies(facts.programme, facts.content);
    return offered.length === 0 ? [] : facts.lenses.flatMap((lens) => inFacet(facts, lens, offered));
  },
  examples: [
    {
      shows: 'Sikh people are met only in a reading that is offered to those who want it.',
      finds: true,
      files: reading('offered'),
    },
    { shows: 'The reading is taught.', finds: false, files: reading('taught') },
  ],
};

function inFacet(facts: Facts, lens: Lens, offered: readonly OfferedStudy[]): Finding[] {
  const asked = portrayedIn(lens, facts.school);
  const years = facts.stages.flatMap((stage) => stage.years);
  const { groups: taught, unknown } = facts.appearances(lens, years);
  if (asked.length === 0 || unknown > slack) return [];
  const shown = offered
    .filter(({ unit }) => facts.carries(unit.subject))
    .map(({ unit, counted }) => ({ unit, groups: encounter(counted, lens) }));
  const only = asked.flatMap((group) => {
    const units = new Set(shown.flatMap(({ unit, groups }) => (groups?.has(group) === true ? [unit] : [])));
    return taught.has(group) || units.size === 0 ? [] : [{ group, units: [...units] }];
  });
  const [first] = only;
  if (first === undefined) return [];
  const groups = only.map(({ group, units }) => `${groupInWords(lens, group)} (${titlesOf(units)})`);
  return [
    say('representation/offered-not-taught', facts, {
      severity: 'note',
      place: { file: first.units[0]?.file ?? facts.school.file, line: 1, column: 1 },
      scope: facts.school.id,
      groups: only.map(({ group }) => `${lens.facet.id}/${group}`),
      message: `At ${facts.school.name} these groups appear only in options that are not taken: ${groups.join('; ')}.`,
      advice: 'Take one of the options, or teach one of its texts.',
    }),
  ];
}

function titlesOf(units: readonly Unit[]): string {
  return someInWords(units.map(unitInWords), 2, 'unit');
}

function reading(status: string): Record<string, string> {
  const udham = study('A gurdwara’s kitchen', 2, someone('The cooks', 'religion/sikh'));
  return {
    ...schoolFile('years: [8]'),
    ...unitFile(
      'religious-education/food',
      'Food and faith',
      `year: 8\nlessons: ${status === 'offered' ? 2 : 4}\nstudies:\n${study('Harvest', 2, someone('A parish', 'religion/christian'))}\n${udham}\n    status: ${status}`,
    ),
  };
}
