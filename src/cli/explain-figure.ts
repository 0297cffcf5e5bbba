import { explainFigure, explanationLines } from '../audit/explanation/explanation.ts';
import type { SchoolAudit, TrustAudit } from '../audit/trust-audit.ts';
import { didYouMean } from '../model/nearest.ts';
import { loadAudit } from './load.ts';
import { Misuse } from './misuse.ts';
import { dateOf, rootOf, type Common } from './options.ts';
import { writeOut } from './output.ts';

/** `pierglass explain SCHOOL [SUBJECT] [PART] mirror|window [FACET]`: how a figure was worked out. */
export function explainFigureOf(schoolId: string, words: readonly string[], options: Common): number {
  const audit = loadAudit(rootOf(options), dateOf(options));
  const school = audit.schools.get(schoolId);
  if (school === undefined) {
    throw new Misuse(`There is no school ${schoolId}.${didYouMean(schoolId, [...audit.schools.keys()])}`);
  }
  const at = words.findIndex((word) => word === 'mirror' || word === 'window');
  const figure = words[at];
  if (figure !== 'mirror' && figure !== 'window') {
    throw new Misuse('Say which figure: mirror or window, and after it a facet such as ethnicity.');
  }
  const scope = findScope(school, words.slice(0, at));
  const facets = facetsAsked(audit, school, scope, words.slice(at + 1));
  const found = facets.flatMap(
    (facet) => explainFigure(audit.content, audit.lenses, school, scope, figure, facet) ?? [],
  );
  if (found.length === 0) {
    throw new Misuse(
      `There is no ${figure} to explain: ${school.school.name} states nothing to measure it against there.`,
    );
  }
  const name = [scope === schoolId ? '' : `${scope}, `, school.school.name].join('');
  writeOut([name, ...found.flatMap((each) => ['', ...explanationLines(each)])].join('\n'));
  return 0;
}

/** A scope by its id, its parts as words of their own: `english year-8`, `english/year-8`; the school without any. */
function findScope(school: SchoolAudit, words: readonly string[]): string {
  const id = words.length === 0 ? school.school.id : words.join('/');
  if (school.scopes.has(id)) return id;
  const known = [...school.scopes.keys()];
  throw new Misuse(`${school.school.name} has nothing called ${id}.${didYouMean(id, known)}`);
}

/** The facet asked for; without one, those of the headline. */
function facetsAsked(
  audit: TrustAudit,
  school: SchoolAudit,
  scope: string,
  words: readonly string[],
): readonly string[] {
  const [facet] = words;
  if (facet === undefined) return school.scopes.get(scope)?.figures.headline.facets ?? [];
  const known = [...audit.content.standard.facets.keys()];
  if (!known.includes(facet)) throw new Misuse(`There is no facet ${facet}.${didYouMean(facet, known)}`);
  return [facet];
}
