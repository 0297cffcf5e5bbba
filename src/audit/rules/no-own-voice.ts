import type { Finding } from '../../model/finding.ts';
import type { Portrayal } from '../../model/portrayal.ts';
import type { Text } from '../../model/text.ts';
import { shownIn, type Lens } from '../../representation/lens.ts';
import { slack } from './absence.ts';
import { schoolFile, unitFile } from './example-files.ts';
import { portrayedIn, type Facts } from './facts.ts';
import { say, type SchoolRule } from './rule.ts';
import { groupInWords, someInWords } from './words.ts';

/**
 * Several texts taught here tell of a group, it is known of each who tells it, and none is told in the group’s own
 * voice. Said only where every lesson is described: an undescribed one could hold such a voice.
 */
export const noOwnVoice: SchoolRule = {
  id: 'representation/no-own-voice',
  find: (facts) => facts.lenses.flatMap((lens) => inFacet(facts, lens)),
  examples: [
    {
      shows: 'Three books about Roma families, all told by others.',
      finds: true,
      files: books('voice: other'),
    },
    { shows: 'Of one, nobody knows who tells it.', finds: false, files: books('voice: unknown') },
    {
      shows: 'One is told by a Roma author.',
      finds: false,
      files: books('voice: own, voiceSource: The author’s preface'),
    },
  ],
};

function inFacet(facts: Facts, lens: Lens): Finding[] {
  const asked = portrayedIn(lens, facts.school);
  if (asked.length === 0) return [];
  const years = facts.stages.flatMap((stage) => stage.years);
  if (facts.appearances(lens, years).unknown > slack) return [];
  const { texts: least } = facts.content.standard.rubric.ownVoice;
  const texts = textsTaught(facts, lens);
  const told = asked.flatMap((group) => {
    const about = texts.flatMap((text) => {
      const voices = voicesIn(text, lens, group);
      return voices.length === 0 ? [] : [{ text, voices }];
    });
    const isOther = about.every(({ voices }) => voices.every((voice) => voice === 'other'));
    return about.length >= least && isOther ? [{ group, titles: about.map(({ text }) => text.title) }] : [];
  });
  if (told.length === 0) return [];
  const groups = told.map(
    ({ group, titles }) => `${groupInWords(lens, group)} (${someInWords(titles.map(quoted), 3, 'text')})`,
  );
  return [
    say('representation/no-own-voice', facts, {
      severity: 'note',
      place: { file: facts.school.file, line: 1, column: 1 },
      scope: facts.school.id,
      groups: told.map(({ group }) => `${lens.facet.id}/${group}`),
      message: `At ${facts.school.name} texts tell of these groups, and none in the group’s own voice: ${groups.join('; ')}.`,
      advice: ownVoices(
        facts,
        lens,
        told.map(({ group }) => group),
      ),
    }),
  ];
}

function textsTaught(facts: Facts, lens: Lens): Text[] {
  const ids = new Set(
    facts.seen(lens).flatMap(({ stretch }) => (stretch.carries ? (stretch.study?.text ?? []) : [])),
  );
  return [...ids].flatMap((id) => facts.content.texts.get(id) ?? []);
}

function voicesIn(text: Text, lens: Lens, group: string): Portrayal['voice'][] {
  const portrayals = Array.isArray(text.portrays) ? text.portrays : [];
  return portrayals
    .filter((portrayal) =>
      portrayal.groups.some((id) => lens.exact.get(shownIn(lens, id) ?? '')?.includes(group) === true),
    )
    .map((portrayal) => portrayal.voice);
}

function ownVoices(facts: Facts, lens: Lens, groups: readonly string[]): string {
  const own = groups.flatMap((group) =>
    facts.library
      .leadingIn(lens, group)
      .filter((text) => voicesIn(text, lens, group).includes('own'))
      .map((text) => quoted(text.title)),
  );
  return own.length === 0
    ? 'The trust has no text yet in which one of them speaks for their own people.'
    : `Already among the trust’s texts, in its own voice: ${someInWords([...new Set(own)], 3, 'text')}.`;
}

function quoted(title: string): string {
  return `“${title}”`;
}

function books(last: string): Record<string, string> {
  const text = (id: string, voice: string) => ({
    [`content/texts/${id}.yaml`]: `title: ${id}
kind: novel
portrays:
  - { who: A family, groups: [ethnicity/roma], presence: lead, ${voice}, evidence: Chapter 1. }
checked: none
`,
  });
  return {
    ...schoolFile('years: [6]'),
    ...text('winter', 'voice: other'),
    ...text('wagons', 'voice: other'),
    ...text('horses', last),
    ...unitFile(
      'english/journeys',
      'Journeys',
      'year: 6\nlessons: 6\nstudies:\n  - { text: winter, lessons: 2 }\n  - { text: wagons, lessons: 2 }\n  - { text: horses, lessons: 2 }',
    ),
  };
}
