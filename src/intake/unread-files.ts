import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** Every place a file is read from. */
const places = [
  { shape: /^content\/trust\.yaml$/u, example: 'content/trust.yaml' },
  { shape: /^content\/schools\/.+\.ya?ml$/u, example: 'content/schools/<school>.yaml' },
  { shape: /^content\/texts\/.+\.ya?ml$/u, example: 'content/texts/<text>.yaml' },
  { shape: /^content\/lists\/.+\.ya?ml$/u, example: 'content/lists/<list>.yaml' },
  { shape: /^content\/units\/.+\.mdx?$/u, example: 'content/units/<subject>/<unit>.md' },
  { shape: /^audits\/decisions\.yaml$/u, example: 'audits/decisions.yaml' },
  {
    shape: /^audits\/standard\/(?:rubric|groups|sources|rules|demands)\.yaml$/u,
    example: 'audits/standard/<rubric, groups, sources, rules or demands>.yaml',
  },
  { shape: /^audits\/standard\/lexicon\/.+\.ya?ml$/u, example: 'audits/standard/lexicon/<category>.yaml' },
] as const;

const folders = [
  'content/schools',
  'content/texts',
  'content/lists',
  'content/units',
  'audits/standard/lexicon',
];
const single = [
  'content/trust.yaml',
  'audits/decisions.yaml',
  ...['rubric', 'groups', 'sources', 'rules', 'demands'].map((name) => `audits/standard/${name}.yaml`),
];

/** Notes for people beside the content, such as content/ATTRIBUTION.md. */
const note = /^(?:content|audits)\/[A-Z]+\.md$/u;

/** Files that nothing reads, because of where they stand or how they end. Nothing is dropped without a word. */
export function findUnread(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path }) => !note.test(path) && !places.some(({ shape }) => shape.test(path)))
    .map(({ path }) => unread(path));
}

function unread(path: string): Finding {
  const meant = likelyPlace(path);
  return problem('content/unknown-file', path, {
    message: `Pierglass reads nothing from here, so this file is not in the audit.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
    advice: `Move or rename it: files here are read from ${readFrom(path)}.`,
    found: path,
  });
}

function readFrom(path: string): string {
  const [top = ''] = path.split('/');
  const examples = places.map(({ example }) => example).filter((example) => example.startsWith(`${top}/`));
  return examples.map((example) => `\`${example}\``).join(', ');
}

/** The nearest folder with the rest of the path, or a file's own place. */
function likelyPlace(path: string): string | undefined {
  const [top = '', folder = '', ...rest] = path.split('/');
  const better = nearest(`${top}/${folder}`, folders);
  if (better !== undefined && better !== `${top}/${folder}` && rest.length > 0)
    return [better, ...rest].join('/');
  return nearest(path.replace(/\.yml$/u, '.yaml'), single);
}
