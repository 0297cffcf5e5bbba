import { z } from 'zod';

/** Every rule Pierglass can report. An id never changes once published. */
export const ruleIds = [
  'content/not-utf8',
  'content/too-large',
  'content/outside-root',
  'content/unreadable',
  'content/front-matter-language',
  'content/broken-yaml',
  'content/tab',
  'content/missing-front-matter',
  'content/unknown-field',
  'content/missing-field',
  'content/wrong-type',
  'content/wrong-value',
  'content/impossible-date',
  'content/bad-isbn',
  'content/unquoted-isbn',
  'content/missing-evidence',
  'content/duplicate-id',
  'content/unknown-text',
  'content/unknown-unit',
  'content/unknown-school',
  'content/unknown-concept',
  'content/unknown-group',
  'content/unknown-facet',
  'content/unknown-thread',
  'content/unknown-subject',
  'content/unknown-source',
  'content/too-many-lessons',
  'content/shares-over-one',
  'content/unprotected',
  'content/overlapping-groups',
  'content/unknown-component',
  'content/code-in-content',
  'content/broken-markdown',
  'content/unknown-directive',
  'content/bad-answer',
  'content/unknown-file',
  'content/not-offered',
  'standard/bad-entry',
  'assumption/unfamiliar',
  'assumption/experience',
  'representation/no-mirror',
  'representation/single-story',
  'representation/stereotype',
  'representation/bolt-on',
  'representation/background-only',
  'representation/broad-label',
  'representation/crowded',
  'representation/no-own-voice',
  'representation/window-heavy',
  'representation/mirror-heavy',
  'representation/not-described',
  'representation/offered-not-taught',
  'representation/long-gap',
  'curriculum/review-overdue',
  'curriculum/no-pupil-voice',
  'curriculum/thread-gap',
  'curriculum/one-view',
  'curriculum/choice-not-made',
] as const;

/** The id of a rule: `<family>/<name>`. */
export type RuleId = (typeof ruleIds)[number];

/** What a rule means, in the words of `audits/standard/rules.yaml`. */
export const rulesSchema = z.strictObject({
  rules: z.array(
    z.strictObject({
      id: z.enum(ruleIds),
      summary: z.string().min(1).describe('What the rule reports, in one sentence.'),
      why: z.string().min(1).describe('Why it matters to pupils, parents or the trust.'),
      do: z.string().min(1).describe('What to do about it.'),
      example: z.string().optional().describe('A line that the rule would report.'),
    }),
  ),
});

/** One rule in words. */
export type Rule = z.output<typeof rulesSchema>['rules'][number];
