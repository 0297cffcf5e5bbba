import { z } from 'zod';
import type { Journey, Moment } from '../audit/journey.ts';
import type { ScopeAudit, SchoolAudit, TrustAudit } from '../audit/trust-audit.ts';
import type { Finding } from '../model/finding.ts';
import { ruleIds } from '../model/rule.ts';
import type { AreaFigures } from '../model/school.ts';
import type { FacetFigures } from '../representation/figures.ts';
import { roundTo, type Range } from '../representation/range.ts';

const fraction = z.number().min(0).max(1);
const range = z.tuple([fraction, fraction]).nullable();
const lessons = z.number().min(0);

const findingSchema = z.strictObject({
  rule: z.enum(ruleIds),
  severity: z.enum(['error', 'warn', 'note']),
  file: z.string(),
  line: z.int(),
  column: z.int(),
  message: z.string(),
  advice: z.string().optional(),
  expected: z.string().optional(),
  found: z.string().optional(),
  scope: z.string().optional().describe('The scope it is about.'),
  groups: z.array(z.string()).optional().describe('The groups it is about, each with its facet.'),
  schools: z.array(z.string()).optional(),
});

const facetSchema = z.strictObject({
  coverage: fraction.describe('The share of lessons in which this facet is described.'),
  mirror: range.describe('Null where the school states nothing to measure against.'),
  window: range.describe('Null where the school states nothing, and in facets that have no window.'),
  split: z
    .strictObject({ mirror: lessons, both: lessons, window: lessons, none: lessons, unknown: lessons })
    .nullable()
    .describe('Lessons; they add up to the lessons of the scope.'),
  met: z.record(z.string(), fraction).describe('How far each reporting and each stated group is met.'),
});

const scopeSchema = z.strictObject({
  kind: z.enum(['unit', 'subject-year', 'year', 'subject-key-stage', 'key-stage', 'school']),
  id: z.string(),
  lessons,
  headline: z
    .strictObject({
      mirror: range,
      window: range,
      coverage: fraction.nullable(),
      facets: z.array(z.string()),
    })
    .describe('Means over the facets the rubric names that the school states.'),
  facets: z.record(z.string(), facetSchema).describe('Empty where the scope has no lessons.'),
});

const moment = z.strictObject({ year: z.int(), term: z.string().nullable() }).nullable();

const journeySchema = z
  .strictObject({
    group: z.string().describe('The group, with its facet.'),
    first: moment.describe('The first half-term with a mirror; a term of null is some time in the year.'),
    last: moment,
    longestWithout: z
      .tuple([z.int(), z.int()])
      .describe('Half-terms running without a mirror: for certain, and as far as is known.'),
    steps: z.array(
      z.strictObject({
        year: z.int(),
        term: z.string().nullable(),
        mirror: lessons,
        none: lessons,
        unknown: lessons,
      }),
    ),
  })
  .describe('Lessons with a mirror, half-term by half-term, for a group that the school states.');

/** The shape of `pierglass audit --format json`; `audit.schema.json` is made from it. */
export const auditJsonSchema = z.strictObject({
  trust: z.string(),
  date: z.iso.date(),
  schools: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      area: z
        .strictObject({ name: z.string(), facets: z.array(z.string()) })
        .nullable()
        .describe('The area whose figures stand in for these facets, which the school does not state.'),
      intersections: z
        .array(z.strictObject({ groups: z.array(z.string()), lessons, unknown: lessons, all: lessons }))
        .describe(
          'Groups looked at together in one person: lessons that lead with one, from portrayals alone.',
        ),
      scopes: z.array(scopeSchema),
      journeys: z.array(journeySchema),
      findings: z.array(findingSchema),
    }),
  ),
  community: z
    .record(z.string(), z.record(z.string(), z.strictObject({ pupils: z.int(), schools: z.int().min(3) })))
    .describe('Sums of what three schools or more show, by facet and group.'),
  findings: z.array(findingSchema).describe('All findings, those of schools included, each once.'),
  leftOut: z.array(z.strictObject({ file: z.string(), why: z.string() })),
});

export type AuditJson = z.output<typeof auditJsonSchema>;
type ScopeJson = z.output<typeof scopeSchema>;
type FindingJson = z.output<typeof findingSchema>;

/** The audit as plain data: fractions to four decimals. */
export function toAuditJson(audit: TrustAudit): AuditJson {
  return {
    trust: audit.content.trust.name,
    date: audit.date,
    schools: [...audit.schools.values()].map(toSchoolJson),
    community: Object.fromEntries(
      [...audit.community.facets].map(([facet, groups]) => [facet, Object.fromEntries(groups)]),
    ),
    findings: audit.findings.map(toFindingJson),
    leftOut: audit.leftOut.map(({ file, why }) => ({ file, why })),
  };
}

function toSchoolJson(each: SchoolAudit): AuditJson['schools'][number] {
  return {
    id: each.school.id,
    name: each.school.name,
    area: toAreaJson(each.school.community?.area),
    intersections: each.intersections.map(({ groups, ...met }) => ({
      groups: [...groups],
      lessons: four(met.lessons),
      unknown: four(met.unknown),
      all: four(met.all),
    })),
    scopes: [...each.scopes.values()].map(toScopeJson),
    journeys: each.journeys.map(toJourneyJson),
    findings: each.findings.map(toFindingJson),
  };
}

function toAreaJson(area: AreaFigures | undefined): AuditJson['schools'][number]['area'] {
  return area === undefined ? null : { name: area.name, facets: [...area.facets] };
}

function toScopeJson({ scope, figures }: ScopeAudit): ScopeJson {
  const { mirror, window, coverage, facets } = figures.headline;
  return {
    kind: scope.kind,
    id: scope.id,
    lessons: four(scope.lessons),
    headline: {
      mirror: fourRange(mirror),
      window: fourRange(window),
      coverage: coverage === null ? null : fourUnit(coverage),
      facets: [...facets],
    },
    facets: Object.fromEntries([...figures.facets].map(([id, facet]) => [id, toFacetJson(facet)])),
  };
}

function toJourneyJson(journey: Journey): z.output<typeof journeySchema> {
  const { facet, group, certain, possible, steps } = journey;
  const moment = (each: Moment | undefined) =>
    each === undefined ? null : { year: each.year, term: each.term ?? null };
  return {
    group: `${facet}/${group}`,
    first: moment(journey.first),
    last: moment(journey.last),
    longestWithout: [certain?.halfTerms ?? 0, possible?.halfTerms ?? 0],
    steps: steps.map(({ year, term, mirror, none, unknown }) => ({
      year,
      term: term ?? null,
      mirror: four(mirror),
      none: four(none),
      unknown: four(unknown),
    })),
  };
}

function toFacetJson(facet: FacetFigures): z.output<typeof facetSchema> {
  const { split } = facet;
  return {
    coverage: fourUnit(facet.coverage),
    mirror: fourRange(facet.mirror),
    window: fourRange(facet.window),
    split:
      split === null
        ? null
        : {
            mirror: four(split.mirror),
            both: four(split.both),
            window: four(split.window),
            none: four(split.none),
            unknown: four(split.unknown),
          },
    met: Object.fromEntries([...facet.met].map(([group, value]) => [group, fourUnit(value)])),
  };
}

/** A finding as plain data, its place spread out. */
export function toFindingJson(finding: Finding): FindingJson {
  const { place, schools, groups, ...rest } = finding;
  return {
    ...rest,
    ...place,
    ...(groups === undefined ? {} : { groups: [...groups] }),
    ...(schools === undefined ? {} : { schools: [...schools] }),
  };
}

function four(value: number): number {
  return roundTo(value, 4);
}

/** To four decimals, never outside 0 to 1 by arithmetic noise. */
function fourUnit(value: number): number {
  return Math.min(1, Math.max(0, four(value)));
}

function fourRange(value: Range | null): [number, number] | null {
  return value === null ? null : [fourUnit(value[0]), fourUnit(value[1])];
}
