import { z } from 'zod';
import { groupId, slug, text } from './field.ts';

const reasoned = {
  reason: text.describe('Why this number.'),
  source: slug.describe('An entry of sources.yaml.'),
};
const unitInterval = z.number().min(0).max(1);

/** `audits/standard/rubric.yaml`: every weight and threshold of the audit. */
export const rubricSchema = z.strictObject({
  headline: z.strictObject({ facets: z.array(slug).min(1), ...reasoned }),
  subjects: z.array(
    z.strictObject({
      id: slug,
      name: text,
      carries: z
        .enum(['people', 'nothing'])
        .describe('Does the subject carry people, so that all its lessons count?'),
    }),
  ),
  crowd: z.strictObject({ groups: z.int().positive(), ...reasoned }),
  light: z.strictObject({
    struggleOnly: unitInterval,
    background: unitInterval,
    broadLabel: unitInterval,
    most: unitInterval,
    ...reasoned,
  }),
  enough: z.strictObject({
    share: unitInterval.describe('θ as a share of lessons.'),
    least: z.number().positive().describe('θ is at least this many lessons.'),
    mostPerYear: z.number().positive().describe('θ is at most this many lessons a year.'),
    ...reasoned,
  }),
  windows: z.strictObject({
    unit: z.int().positive(),
    'subject-year': z.int().positive(),
    year: z.int().positive(),
    'subject-key-stage': z.int().positive(),
    'key-stage': z.int().positive(),
    school: z.int().positive(),
    ...reasoned,
  }),
  reading: z.strictObject({ notDescribed: unitInterval, ...reasoned }),
  noMirror: z.strictObject({
    below: unitInterval.describe('A group that is met less than this has no mirror.'),
    ofPupils: unitInterval.describe('In one subject, groups from this share of pupils on.'),
    ...reasoned,
  }),
  singleStory: z.strictObject({
    share: unitInterval.describe('Of the lessons a group leads, told only as struggle.'),
    ...reasoned,
  }),
  boltOn: z.strictObject({
    share: unitInterval.describe('Of the lessons a group leads in a year, in one half-term.'),
    lessons: z.number().positive().describe('From this many lessons on.'),
    ...reasoned,
  }),
  ownVoice: z.strictObject({ texts: z.int().positive().describe('From this many texts on.'), ...reasoned }),
  heavy: z.strictObject({
    atLeast: unitInterval.describe('One of mirror and window is at least this …'),
    below: unitInterval.describe('… while the other is below this.'),
    ...reasoned,
  }),
  longGap: z.strictObject({
    halfTerms: z.int().positive().describe('More half-terms running than this.'),
    ...reasoned,
  }),
  reviews: z.strictObject({ everyYears: z.number().positive(), ...reasoned }),
  intersections: z.array(z.array(groupId).min(2)).default([]),
});

export type Rubric = z.output<typeof rubricSchema>;
