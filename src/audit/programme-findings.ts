import type { Content, PlaceOf } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { School } from '../model/school.ts';
import type { RuleId } from '../model/rule.ts';
import { roundTo } from '../representation/range.ts';
import type { Programme, TakenUnit, TaughtStudy } from './programme.ts';
import type { ScopeAudit } from './trust-audit.ts';

/** What a school's programme itself shows: choices not made, facets not described, stereotypes, crowds, single views. */
export function programmeFindings(
  school: School,
  programme: Programme,
  scopes: ReadonlyMap<string, ScopeAudit>,
  placeOf: PlaceOf,
  content: Content,
): Finding[] {
  return [
    ...programme.taken.flatMap((taken) => choiceNotMade(school, taken, placeOf)),
    ...optionsNotMade(school, programme),
    ...programme.taken.flatMap((taken) => oneView(school, taken, placeOf)),
    ...programme.taken.flatMap((taken) =>
      taken.studies.flatMap((study) => stereotype(school, taken, study, placeOf)),
    ),
    ...programme.taken.flatMap((taken) =>
      taken.studies.flatMap((study) => crowded(school, taken, study, placeOf, content)),
    ),
    ...notDescribed(school, scopes, content),
  ];
}

function choiceNotMade(school: School, taken: TakenUnit, placeOf: PlaceOf): Finding[] {
  return taken.studies.flatMap((each) => {
    if (each.study.choose === undefined || each.text !== undefined) return [];
    const texts = each.study.choose.map((text) => `\`${text}\``).join(' or ');
    return [
      at(
        'curriculum/choice-not-made',
        'note',
        taken.unit.file,
        ['studies', each.at, 'choose'],
        school,
        placeOf,
        {
          message: `${school.name} has not chosen between ${texts} in “${taken.unit.title}”, so these ${each.counted.lessons} lessons are not described.`,
          advice: `In ${school.file} add \`choices: { ${taken.unit.id}: ${each.study.choose[0]} }\`, with the text you teach.`,
        },
      ),
    ];
  });
}

function optionsNotMade(school: School, programme: Programme): Finding[] {
  const open = new Map<string, number>();
  for (const { why, option } of programme.untaken) {
    if (why === 'option-not-chosen' && option !== undefined) open.set(option, (open.get(option) ?? 0) + 1);
  }
  return [...open].map(([option, units]) => ({
    rule: 'curriculum/choice-not-made',
    severity: 'note',
    place: { file: school.file, line: 1, column: 1 },
    message: `${school.name} has not said which \`${option}\` it takes, so ${units} units are not counted.`,
    advice: `In ${school.file} add \`options: { ${option}: … }\`.`,
    schools: [school.id],
  }));
}

function oneView(school: School, taken: TakenUnit, placeOf: PlaceOf): Finding[] {
  const { unit } = taken;
  if (!unit.contested || unit.viewpoints.length >= 2 || unit.settled !== undefined) return [];
  return [
    at('curriculum/one-view', 'note', unit.file, ['contested'], school, placeOf, {
      message: `“${unit.title}” is contested, but names ${unit.viewpoints.length === 1 ? 'one view' : 'no view'}.`,
      advice: 'Add two or more `viewpoints:`, or `settled:` with the reason why one view is right.',
    }),
  ];
}

function stereotype(school: School, taken: TakenUnit, study: TaughtStudy, placeOf: PlaceOf): Finding[] {
  if (study.counted.challenged) return [];
  return study.counted.portrayals
    .filter((portrayal) => portrayal.handling === 'stereotype')
    .map((portrayal) =>
      at('representation/stereotype', 'warn', taken.unit.file, ['studies', study.at], school, placeOf, {
        message: `“${taken.unit.title}” studies a stereotype of ${portrayal.who}, and nothing says how it is challenged.`,
        advice:
          'Add `challenged:` to the study with what pupils do about it. Until then the portrayal counts for nothing.',
      }),
    );
}

function crowded(
  school: School,
  taken: TakenUnit,
  study: TaughtStudy,
  placeOf: PlaceOf,
  content: Content,
): Finding[] {
  const { crowd } = content.standard.rubric;
  return [...content.standard.facets.values()].flatMap((facet) => {
    const groups = new Set(
      study.counted.portrayals
        .filter((portrayal) => portrayal.presence === 'lead' || portrayal.presence === 'shared')
        .flatMap((portrayal) => portrayal.groups.filter((group) => group.startsWith(`${facet.id}/`))),
    );
    if (groups.size <= crowd.groups) return [];
    return [
      at('representation/crowded', 'note', taken.unit.file, ['studies', study.at], school, placeOf, {
        message: `One study of “${taken.unit.title}” has ${groups.size} groups of ${facet.name.toLowerCase()} in lead or shared presence, so each lesson is shared between them.`,
        advice: 'Give the study more lessons, or say who stands in the background.',
      }),
    ];
  });
}

/** Below half described, a subject's key stage cannot be read: the studies that take most lessons come first. */
function notDescribed(school: School, scopes: ReadonlyMap<string, ScopeAudit>, content: Content): Finding[] {
  const { notDescribed: threshold } = content.standard.rubric.reading;
  return [...scopes.values()].flatMap(({ scope, figures }) => {
    if (scope.kind !== 'subject-key-stage') return [];
    const facets = [...figures.facets].filter(
      ([id, each]) => school.community?.stated.has(id) === true && each.coverage < threshold,
    );
    if (facets.length === 0) return [];
    const names = facets.map(
      ([id, each]) =>
        `${content.standard.facets.get(id)?.name.toLowerCase() ?? id} (${lessons(each.coverage * scope.lessons)} of ${lessons(scope.lessons)} lessons)`,
    );
    return [
      {
        rule: 'representation/not-described',
        severity: 'note',
        place: { file: school.file, line: 1, column: 1 },
        message: `In ${scope.id} at ${school.name} it is not known who pupils meet: ${names.join(', ')} described.`,
        advice: `Describe the longest units first: ${longest(scope.units, content).join(', ')}.`,
        schools: [school.id],
      },
    ];
  });
}

/** Lessons to one decimal: units that span years divide. */
function lessons(number: number): number {
  return roundTo(number, 1);
}

function longest(units: readonly string[], content: Content): string[] {
  return units
    .toSorted((a, b) => (content.units.get(b)?.lessons ?? 0) - (content.units.get(a)?.lessons ?? 0))
    .slice(0, 3);
}

function at(
  rule: RuleId,
  severity: 'note' | 'warn',
  file: string,
  path: readonly PropertyKey[],
  school: School,
  placeOf: PlaceOf,
  wording: { readonly message: string; readonly advice: string },
): Finding {
  return { rule, severity, place: placeOf(file, path), ...wording, schools: [school.id] };
}
