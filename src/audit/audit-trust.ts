import { findMatches } from '../assumptions/find-matches.ts';
import { noAuditMemory, type AuditMemory } from './audit-memory.ts';
import type { Intake } from '../model/content.ts';
import { compareFindings, type Finding } from '../model/finding.ts';
import { auditSchool, type Shared } from './audit-school.ts';
import { openLibrary } from './library.ts';
import type { TrustAudit } from './trust-audit.ts';
import { sumCommunities } from './trust-community.ts';

/**
 * Audits a trust as of a day (YYYY-MM-DD). What is the same for every school (a unit's words, the facets) is
 * done once. Pure: the same intake and day give the same audit.
 */
export function auditTrust(intake: Intake, date: string, memory: AuditMemory = noAuditMemory): TrustAudit {
  const { content } = intake;
  const { matcher, lenses } = memory.tools(content.standard);
  const matches = new Map(
    [...content.units].map(([id, unit]) => [
      id,
      memory.matches(unit, matcher, () => findMatches(unit, matcher)),
    ]),
  );
  const shared: Shared = {
    content,
    lenses,
    matcher,
    matches,
    library: openLibrary(content),
    placeOf: intake.placeOf,
    date,
  };
  const schools = new Map([...content.schools].map(([id, school]) => [id, auditSchool(school, shared)]));
  const found = [
    ...intake.findings,
    ...matcher.findings,
    ...[...matches.values()].flatMap((each) => each.findings),
    ...[...schools.values()].flatMap((each) => each.findings),
  ];
  return {
    content,
    lenses,
    date,
    schools,
    community: sumCommunities(content.schools.values()),
    findings: mergeSchools(found),
    leftOut: intake.leftOut,
  };
}

/** The same finding at several schools is one finding that names them all. */
function mergeSchools(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const { place } = finding;
    const key = [finding.rule, place.file, place.line, place.column, finding.severity, finding.message].join(
      '\n',
    );
    const first = merged.get(key);
    const schools = [...new Set([...(first?.schools ?? []), ...(finding.schools ?? [])])].toSorted();
    merged.set(key, schools.length === 0 ? finding : { ...finding, schools });
  }
  return [...merged.values()].toSorted(compareFindings);
}
