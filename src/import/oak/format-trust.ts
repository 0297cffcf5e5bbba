import { stringify } from 'yaml';
import type { Thread } from './ontology.ts';
import type { Answers } from './way.ts';

/** The text of `content/trust.yaml`. */
export function formatTrust(threads: Iterable<Thread>): string {
  return stringify({
    name: 'Oak National Academy curriculum',
    academicYear: '2026-27',
    terms: ['autumn-1', 'autumn-2', 'spring-1', 'spring-2', 'summer-1', 'summer-2'],
    threads: [...threads].map(({ id, name }) => ({ id, name, promise: 'none' })),
  });
}

/**
 * The text of `content/schools/oak.yaml`: a school that takes everything and, of alternatives, the first in
 * alphabetical order. It states no community, so mirror and window are not known.
 */
export function formatSchool(answers: Answers): string {
  const school = {
    name: 'A school that follows Oak',
    phase: 'all-through',
    years: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    takes: 'all',
  };
  return `${stringify(school)}${answers.size === 0 ? '' : formatOptions(answers)}`;
}

function formatOptions(answers: Answers): string {
  const lines = [...answers].map(
    ([group, all]) => `  # ${all.join(' | ')}\n  ${stringify({ [group]: all[0] ?? '' })}`,
  );
  return [
    '# A starting point to change: of each set of alternatives, the first in alphabetical order.\n',
    '# Above each choice stand the answers there are.\n',
    'options:\n',
    ...lines,
  ].join('');
}

/** The text of `content/ATTRIBUTION.md`. */
export function formatAttribution(): string {
  return `# Attribution

Contains public sector information licensed under the Open Government Licence v3.0.

The units and threads here were imported from the curriculum ontology that Oak National Academy publishes at
<https://github.com/oaknational/oak-curriculum-ontology>. The licence:
<https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/>.

Oak National Academy has not endorsed this use. It is not responsible for errors made in importing, or for what was
changed since.
`;
}
