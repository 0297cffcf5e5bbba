import { z } from 'zod';
import type { Root } from 'mdast';
import { day, halfTerm, slug, text, year } from './field.ts';
import { portraysSchema } from './portrayal.ts';

/** What a study is about: exactly one of a text, a topic, or a choice of texts. */
export const studySchema = z
  .strictObject({
    text: slug.optional().describe('A text from content/texts.'),
    topic: text.optional().describe('What is studied, where it is not a text.'),
    choose: z.array(slug).min(2).optional().describe('Texts of which each school chooses one.'),
    lessons: z.number().positive().optional().describe('How many lessons it takes.'),
    status: z
      .enum(['taught', 'examined', 'offered'])
      .default('taught')
      .describe('taught, examined (also taught), or offered (optional: never counted).'),
    portrays: portraysSchema
      .optional()
      .describe('Who is portrayed beyond what the text says; none if nobody is.'),
    surveyed: z
      .array(slug)
      .default([])
      .describe('Facets someone has gone through: silence there means no one.'),
    challenged: text.optional().describe('How a stereotype in it is challenged.'),
  })
  .superRefine((value, context) => {
    const named = (['text', 'topic', 'choose'] as const).filter((name) => value[name] !== undefined);
    if (named.length === 0) {
      context.addIssue({
        code: 'custom',
        message: 'This study does not say what is studied.',
        params: {
          rule: 'content/missing-field',
          advice:
            'Add `text:` with a text of content/texts, `topic:` in words, or `choose:` with two or more texts.',
        },
      });
    }
    if (named.length > 1) {
      context.addIssue({
        code: 'custom',
        message: `This study has ${named.map((name) => `\`${name}\``).join(' and ')}; a study is about one of them.`,
        params: {
          rule: 'content/wrong-value',
          advice: 'Keep one, and make the other a study of its own with its own lessons.',
        },
      });
    }
    if (value.lessons === undefined && value.status !== 'offered') {
      context.addIssue({
        code: 'custom',
        message: 'This study does not say how many lessons it takes.',
        params: {
          rule: 'content/missing-field',
          advice: 'Add `lessons:` with a number. If the study is optional, write `status: offered` instead.',
        },
      });
    }
  });

const optionSchema = z.strictObject({
  group: slug.describe('The alternative, for example exam-board.'),
  is: z.union([slug, z.array(slug).min(1)]).describe('The answer, or answers, for which this unit is taken.'),
});

const reviewSchema = z.strictObject({
  date: day.describe('When the unit was reviewed.'),
  by: z.array(text).min(1).describe('Roles, never names.'),
  pupilVoice: z
    .strictObject({
      how: text.describe('How pupils were asked.'),
      pupils: z.int().min(10).describe('How many pupils; fewer than ten are not reported.'),
      said: text.describe('What they said, in your words.'),
    })
    .optional(),
  changed: text.optional().describe('What changed because of it.'),
});

/** The front matter of `content/units/<subject>/<unit>.md`. */
export const unitSchema = z
  .strictObject({
    title: text.describe('The title, as parents read it.'),
    subject: slug.describe("The subject's id."),
    year: year.optional().describe('The year group: R or 1 to 13.'),
    years: z
      .array(year)
      .min(2)
      .optional()
      .describe('Year groups that share the unit: lessons divide evenly.'),
    term: halfTerm.optional().describe('The half-term it begins in.'),
    lessons: z.number().positive().describe('How many lessons the unit takes.'),
    summary: text.optional().describe('What pupils do and learn, for parents, in a sentence or two.'),
    why: text.optional().describe('Why this, why now.'),
    prior: z.array(text).default([]).describe('What pupils are expected to know already.'),
    studies: z.array(studySchema).default([]).describe('What the lessons are spent on.'),
    option: z
      .union([optionSchema, z.array(optionSchema).min(1)])
      .optional()
      .describe('Alternatives: only the one a school takes counts.'),
    teaches: z.array(slug).default([]).describe('Concepts the unit teaches: not flagged from here on.'),
    glossary: z.record(text, text).default({}).describe('Words and what they mean, for pupils.'),
    threads: z.array(slug).default([]).describe("The trust's threads it carries."),
    contested: z.boolean().default(false).describe('Do people disagree about it?'),
    viewpoints: z.array(text).default([]).describe('The views that are taught.'),
    settled: text.optional().describe('Why one view is right, where it is.'),
    reviews: z.array(reviewSchema).default([]).describe('Who looked at it, when, and what changed.'),
    source: z
      .strictObject({ title: text, licence: text.optional(), url: z.url().optional() })
      .optional()
      .describe('Where an imported unit comes from.'),
  })
  .superRefine((value, context) => {
    if ((value.year === undefined) === (value.years === undefined)) {
      const neither = value.year === undefined;
      context.addIssue({
        code: 'custom',
        message: neither
          ? 'The unit does not say which year group it is for.'
          : 'The unit has both `year` and `years`.',
        params: {
          rule: neither ? 'content/missing-field' : 'content/wrong-value',
          advice: 'Write `year: 8` for one year group, or `years: [10, 11]` where two share the unit.',
        },
      });
    }
  });

export type UnitFields = z.output<typeof unitSchema>;
export type Study = z.output<typeof studySchema>;
export type Option = z.output<typeof optionSchema>;
export type Review = z.output<typeof reviewSchema>;

/** A place in a body that names a text of content/texts. */
export interface TextNamed {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** The prose of a unit. */
export interface Body {
  /** The Markdown as it is written. */
  readonly text: string;
  readonly mdx: boolean;
  /** Lines of the file before the body: a node's line plus this is its line in the file. */
  readonly lineOffset: number;
  /** Texts that `:::extract{text=…}` passages name, with their lines in the file. */
  readonly extracts: readonly TextNamed[];
  /**
   * The Markdown as an mdast tree whose positions count from the body's first line. Trees are many times larger than
   * what they are made from: nobody keeps one, and each call may parse anew.
   */
  readonly tree: () => Root;
}

/** A unit whose file has been checked. `years` always stands, in order. */
export interface Unit extends Omit<UnitFields, 'year' | 'years' | 'option'> {
  readonly id: string;
  readonly file: string;
  readonly years: readonly number[];
  readonly options: readonly Option[];
  readonly body: Body;
}
