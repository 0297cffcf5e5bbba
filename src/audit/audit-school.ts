import { findInText, type UnitMatches } from '../assumptions/find-matches.ts';
import type { Here } from '../assumptions/here.ts';
import { judge, judgeText } from '../assumptions/judge.ts';
import type { Matcher } from '../assumptions/matcher.ts';
import type { Content, PlaceOf } from '../model/content.ts';
import { compareFindings } from '../model/finding.ts';
import type { School } from '../model/school.ts';
import type { Unit } from '../model/unit.ts';
import { score } from '../representation/figures.ts';
import type { Lens } from '../representation/lens.ts';
import { findingsOfFlags } from './flag-findings.ts';
import type { Library } from './library.ts';
import { auditIntersections } from './intersections.ts';
import { planProgramme, type TakenUnit } from './programme.ts';
import { applyRules } from './rules/school-rules.ts';
import { gatherFacts } from './rules/facts.ts';
import { countScopes } from './scopes.ts';
import { taughtBefore } from './sequence.ts';
import type { PassageAudit, SchoolAudit, ScopeAudit, UnitAudit } from './trust-audit.ts';

/** What is the same for every school of a trust, made once. */
export interface Shared {
  readonly content: Content;
  readonly lenses: readonly Lens[];
  readonly matcher: Matcher;
  readonly matches: ReadonlyMap<string, UnitMatches>;
  readonly library: Library;
  readonly placeOf: PlaceOf;
  readonly date: string;
}

/** Audits one school: its programme, every scope, and what its units take for granted. */
export function auditSchool(school: School, shared: Shared): SchoolAudit {
  const { content, lenses } = shared;
  const { rubric } = content.standard;
  const programme = planProgramme(school, content);
  const scopes = new Map<string, ScopeAudit>(
    countScopes(school, programme.taken, lenses, rubric).map((scope) => [
      scope.id,
      { scope, figures: score(scope, lenses, school.community, rubric) },
    ]),
  );
  const units = auditUnits(school, programme.taken, scopes, shared);
  const passages = auditPassages(school, shared);
  const facts = gatherFacts({ ...shared, school, programme, scopes });
  const findings = [
    ...applyRules(facts),
    ...[...units.values()].flatMap((unit) => findingsOfFlags(unit.flags, school.id)),
    ...passages.flatMap((passage) => findingsOfFlags(passage.flags, school.id)),
  ];
  return {
    school,
    programme,
    scopes,
    units,
    passages,
    journeys: facts.journeys,
    intersections: auditIntersections(school, programme.taken, rubric, content.standard.facets),
    findings: findings.toSorted(compareFindings),
  };
}

function auditUnits(
  school: School,
  taken: readonly TakenUnit[],
  scopes: ReadonlyMap<string, ScopeAudit>,
  shared: Shared,
): Map<string, UnitAudit> {
  const units = taken.map((each) => each.unit);
  const audits = new Map<string, UnitAudit>();
  for (const each of taken) {
    const scope = scopes.get(each.unit.id);
    if (scope === undefined) continue;
    const matches = shared.matches.get(each.unit.id);
    const flags =
      matches === undefined || matches.matches.length === 0
        ? []
        : judge(matches, hereFor(school, each.unit, units, shared));
    audits.set(each.unit.id, { taken: each, figures: scope.figures, flags });
  }
  return audits;
}

function hereFor(school: School, unit: Unit, taken: readonly Unit[], shared: Shared): Here {
  return {
    ...profileOf(school, shared),
    years: unit.years.filter((year) => school.years.includes(year)),
    taughtEarlier: taughtBefore(unit, taken),
    taughtHere: new Set(unit.teaches),
    accepted: acceptedConcepts(school, unit.id, shared),
  };
}

function profileOf(
  school: School,
  shared: Shared,
): Pick<Here, 'mobility' | 'familiar' | 'experienced' | 'date'> {
  return {
    mobility: school.mobility,
    familiar: school.familiar,
    experienced: school.experienced,
    date: shared.date,
  };
}

/** Concepts a decision says are fine here, until the decision's review date. */
function acceptedConcepts(school: School, unit: string | undefined, shared: Shared): Map<string, string> {
  const accepted = new Map<string, string>();
  for (const decision of shared.content.decisions) {
    if (decision.concept === undefined || decision.answer !== 'accepted' || decision.review < shared.date)
      continue;
    if (decision.school !== undefined && decision.school !== school.id) continue;
    if (decision.unit !== undefined && decision.unit !== unit) continue;
    accepted.set(decision.concept, decision.because);
  }
  return accepted;
}

/** Unseen passages are the strictest audience: nothing has been taught before them. */
function auditPassages(school: School, shared: Shared): PassageAudit[] {
  const lists = [...shared.content.lists.values()].filter(
    (list) => list.kind === 'unseen' && (list.schools === undefined || list.schools.includes(school.id)),
  );
  return lists.flatMap((list) =>
    list.items.flatMap((item, at): PassageAudit[] => {
      if (item.text === undefined) return [];
      const years = item.years ?? (item.year === undefined ? school.years : [item.year]);
      if (!years.some((year) => school.years.includes(year))) return [];
      const here: Here = {
        ...profileOf(school, shared),
        years: years.filter((year) => school.years.includes(year)),
        taughtEarlier: new Map(),
        taughtHere: new Set(),
        accepted: acceptedConcepts(school, undefined, shared),
      };
      const matches = findInText(item.text, 'assessment', shared.matcher, item.subject);
      const start = shared.placeOf(list.file, ['items', at, 'text']);
      const flags = judgeText(matches, here).map((flag) => moveTo(flag, start));
      return [{ list: list.id, title: item.title ?? list.name, flags }];
    }),
  );
}

/** A flag in a plain text counts its lines from 1; a list's passage begins in the list's file, below its key. */
function moveTo(flag: ReturnType<typeof judgeText>[number], start: ReturnType<PlaceOf>): typeof flag {
  const [first, ...others] = flag.places.map((each) => ({
    ...each,
    place: { file: start.file, line: start.line + each.place.line, column: each.place.column },
  }));
  return first === undefined ? flag : { ...flag, places: [first, ...others] };
}
