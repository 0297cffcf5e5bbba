import { isInLead } from '../../representation/meeting.ts';
import { schoolFile, someone, study, unitFile } from './example-files.ts';
import { say, type SchoolRule } from './rule.ts';
import { unitInWords } from './words.ts';

/** A study has more groups of one facet in lead or shared presence than a lesson can hold. */
export const crowded: SchoolRule = {
  id: 'representation/crowded',
  find: (facts) => {
    const { crowd } = facts.content.standard.rubric;
    return facts.programme.taken.flatMap(({ unit, studies }) =>
      studies.flatMap((each) => {
        const shown = new Set(each.counted.portrayals.filter(isInLead).flatMap(({ groups }) => groups));
        const facets = Map.groupBy(shown, (group) => group.slice(0, group.indexOf('/')));
        return [...facets]
          .filter(([, groups]) => groups.length > crowd.groups)
          .map(([facet, groups]) =>
            say('representation/crowded', facts, {
              severity: 'note',
              place: facts.placeOf(unit.file, ['studies', each.at]),
              scope: unit.id,
              groups,
              message: `One study of ${unitInWords(unit)} has ${groups.length} groups of ${(facts.content.standard.facets.get(facet)?.name ?? facet).toLowerCase()} in lead or shared presence, so each lesson is shared between them.`,
              advice: 'Give the study more lessons, or say who stands in the background.',
            }),
          );
      }),
    );
  },
  examples: [
    {
      shows: 'One lesson on four peoples.',
      finds: true,
      files: market(['polish', 'somali', 'arab', 'tamil']),
    },
    { shows: 'One lesson on two of them.', finds: false, files: market(['polish', 'somali']) },
  ],
};

function market(groups: readonly string[]): Record<string, string> {
  const stalls = groups.map((group) => someone('A stallholder', `ethnicity/${group}`, 'presence: shared'));
  return {
    ...schoolFile('years: [7]'),
    ...unitFile(
      'geography/market',
      'Our market',
      `year: 7\nlessons: 1\nstudies:\n${study('Who sells here', 1, ...stalls)}`,
    ),
  };
}
