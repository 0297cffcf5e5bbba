import type { Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import { stringify } from 'yaml';
import type { Keyword } from './ontology.ts';
import type { FileLesson, UnitFile } from './unit-file.ts';
import { nameOptions } from './unit-file.ts';

/** Where Oak's identifiers resolve, for the source of a unit. */
const oakAddress = 'https://w3id.org/uk/oak/curriculum/oakcurriculum/';

/** Escapes all that Markdown, tables, directives and MDX would read as syntax. */
const markdown = remark()
  .use(remarkGfm)
  .use(remarkDirective)
  .data('settings', { bullet: '-', emphasis: '_', unsafe: [{ character: '{' }, { character: '~' }] });

/** The text of `content/units/<subject>/<unit>.md`. */
export function formatUnit(file: UnitFile): string {
  const body = markdown.stringify({
    type: 'root',
    children: file.lessons.flatMap((each) => lessonNodes(each, file)),
  });
  return `---\n${stringify(frontMatter(file), { lineWidth: 0 })}---\n\n${body}`;
}

function frontMatter({ plan, title, taken, options, lessons }: UnitFile): Record<string, unknown> {
  const { unit, subject, years } = plan;
  return {
    title,
    subject,
    ...(years.length === 1 ? { year: years[0] } : { years }),
    lessons: taken,
    ...(unit.summary === undefined ? {} : { summary: unit.summary }),
    ...(unit.why === undefined ? {} : { why: unit.why }),
    ...(unit.prior.length === 0 ? {} : { prior: unit.prior }),
    ...(unit.threads.length === 0 ? {} : { threads: unit.threads }),
    studies: lessons.map(study),
    ...(options.length === 0 ? {} : { option: options.length === 1 ? options[0] : options }),
    source: { title: 'Oak National Academy', licence: 'OGL v3.0', url: `${oakAddress}${unit.id}` },
  };
}

/** Nothing is said about who is portrayed: it is not known, which is not the same as no one. */
function study({ lesson, offered }: FileLesson): Record<string, unknown> {
  return { topic: lesson.title, lessons: 1, ...(offered ? { status: 'offered' } : {}) };
}

function lessonNodes(each: FileLesson, { plan }: UnitFile): readonly RootContent[] {
  const { lesson, offered, only } = each;
  const whom = only === undefined ? 'some pupils' : nameOptions(only, plan);
  return [
    heading(lesson.title),
    ...(offered ? [paragraph({ type: 'emphasis', children: [words(`Only for: ${whom}`)] })] : []),
    ...lesson.outcomes.map((outcome) => paragraph(words(outcome))),
    ...list(lesson.points.map((point) => [words(point)])),
    ...(lesson.keywords.length === 0
      ? []
      : [paragraph(words('Keywords:')), ...list(lesson.keywords.map(keyword))]),
  ];
}

function keyword({ word, meaning }: Keyword): readonly PhrasingContent[] {
  const strong: PhrasingContent = { type: 'strong', children: [words(word)] };
  return meaning === '' ? [strong] : [strong, words(`: ${meaning}`)];
}

function heading(text: string): Heading {
  return { type: 'heading', depth: 2, children: [words(text)] };
}

function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

function list(items: readonly (readonly PhrasingContent[])[]): readonly List[] {
  if (items.length === 0) return [];
  const children = items.map((item) => ({
    type: 'listItem' as const,
    spread: false,
    children: [paragraph(...item)],
  }));
  return [{ type: 'list', ordered: false, spread: false, children }];
}

function words(value: string): PhrasingContent {
  return { type: 'text', value };
}
