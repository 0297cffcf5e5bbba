import { planProgramme } from '../audit/programme.ts';
import { countScopes } from '../audit/scopes.ts';
import { createLocator } from '../intake/locator.ts';
import { resolveContent } from '../intake/resolve-content.ts';
import type { Content } from '../model/content.ts';
import { buildFacet } from '../model/facet.ts';
import { textSchema } from '../model/text.ts';
import { schoolSchema } from '../model/school.ts';
import type { Standard } from '../model/standard.ts';
import { trustSchema } from '../model/trust.ts';
import { unitSchema, type Unit } from '../model/unit.ts';
import { score, type Figures } from '../representation/figures.ts';
import { buildLenses } from '../representation/lens.ts';
import type { WrittenTrust } from './independent-programme.ts';

/** A trust as intake would read it from files. */
export function contentOf(written: WrittenTrust): Content {
  const standard = standardOf(written);
  const trust = trustSchema.parse({ name: 'A made-up trust', academicYear: '2026-27' });
  const raw = {
    trust: checked('trust', trust),
    schools: Object.entries(written.schools).map(([id, school]) =>
      checked(id, schoolSchema.parse({ name: id, ...school, years: school.years.map(yearAsWritten) })),
    ),
    texts: Object.entries(written.texts).map(([id, text]) =>
      checked(id, textSchema.parse({ title: id, kind: 'novel', checked: 'none', ...text })),
    ),
    lists: [],
    units: Object.entries(written.units).map(([id, unit]) => checked(id, unitOf(id, unit))),
    decisions: checked('decisions', { decisions: [] }),
  };
  return { ...resolveContent(raw, standard).content, standard };
}

/** A scope as the audit counts and scores it. */
export interface Audited extends Figures {
  readonly lessons: number;
}

/** The figures of every scope of a school, as the audit works them out. */
export function auditedFigures(content: Content, schoolId: string): Map<string, Audited> {
  const school = content.schools.get(schoolId);
  if (school === undefined) return new Map();
  const { rubric, facets } = content.standard;
  const lenses = buildLenses(facets);
  const scopes = countScopes(school, planProgramme(school, content).taken, lenses, rubric);
  return new Map(
    scopes.map((scope) => [
      scope.id,
      { lessons: scope.lessons, ...score(scope, lenses, school.community, rubric) },
    ]),
  );
}

/** Every scope with figures, of every school: `school: scope`. */
export function everyScope(trust: WrittenTrust): Map<string, Audited> {
  const content = contentOf(trust);
  return new Map(
    [...content.schools.keys()].flatMap((school) =>
      [...auditedFigures(content, school)].map(([id, figures]) => [`${school}: ${id}`, figures] as const),
    ),
  );
}

/** Scopes as plain objects, to be compared. */
export function comparable(scopes: ReadonlyMap<string, Audited>): object {
  return Object.fromEntries(
    [...scopes].map(([id, { lessons, headline, facets }]) => {
      const plain = [...facets].map(([facet, each]) => [
        facet,
        { ...each, met: Object.fromEntries(each.met) },
      ]);
      return [id, { lessons, headline, facets: Object.fromEntries(plain) }];
    }),
  );
}

function standardOf(written: WrittenTrust): Standard {
  return {
    facets: new Map(written.facets.map((facet) => [facet.id, buildFacet(facet)])),
    rubric: written.rubric,
    lexicon: [],
    demands: [],
    rules: new Map(),
    sources: new Map(),
  };
}

function unitOf(id: string, written: WrittenTrust['units'][string]): Unit {
  const when =
    written.years === undefined
      ? { year: yearAsWritten(written.year ?? 0) }
      : { years: written.years.map(yearAsWritten) };
  const { year, years, option, ...fields } = unitSchema.parse({ title: id, ...written, ...when });
  return {
    ...fields,
    id,
    file: `${id}.md`,
    years: (years ?? [year ?? 0]).toSorted((a, b) => a - b),
    options: option === undefined ? [] : [option].flat(),
    body: { text: '', mdx: false, lineOffset: 0, extracts: [], tree: () => ({ type: 'root', children: [] }) },
  };
}

function yearAsWritten(year: number): number | 'R' {
  return year === 0 ? 'R' : year;
}

function checked<T>(id: string, value: T) {
  return { id, file: id, locator: createLocator(id, '', 0), value, findings: [] };
}
