import type { Facet } from '../model/facet.ts';
import type { Finding, Place } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Portrayal } from '../model/portrayal.ts';
import type { RuleId } from '../model/rule.ts';
import type { Locator, Path } from './locator.ts';
import { problem } from './problem.ts';

/** Where references end up, and the words for what they refer to. */
const kinds = {
  text: { rule: 'content/unknown-text', where: 'content/texts' },
  unit: { rule: 'content/unknown-unit', where: 'content/units' },
  school: { rule: 'content/unknown-school', where: 'content/schools' },
  concept: { rule: 'content/unknown-concept', where: 'audits/standard/lexicon or to what a unit `teaches`' },
  group: { rule: 'content/unknown-group', where: 'audits/standard/groups.yaml' },
  facet: { rule: 'content/unknown-facet', where: 'audits/standard/groups.yaml' },
  thread: { rule: 'content/unknown-thread', where: 'content/trust.yaml' },
  subject: { rule: 'content/unknown-subject', where: 'audits/standard/rubric.yaml' },
} as const satisfies Record<string, { rule: RuleId; where: string }>;

export type ReferenceKind = keyof typeof kinds;

/** A reference that does not resolve, with the nearest name that would. It stands in a value or in a field's name. */
export function unresolved(
  kind: ReferenceKind,
  id: string,
  known: readonly string[],
  locator: Locator,
  path: Path,
  part: 'value' | 'key' = 'value',
): Finding {
  return unresolvedAt(kind, id, known, part === 'key' ? locator.keyAt(path) : locator.valueAt(path));
}

/** The same for a reference that stands in the body of a unit. */
export function unresolvedAt(
  kind: ReferenceKind,
  id: string,
  known: readonly string[],
  place: Place,
): Finding {
  const wording = {
    message: `There is no ${kind} \`${id}\`.${didYouMean(id, known)}`,
    advice: `Correct the name, or add the ${kind} to ${kinds[kind].where}.`,
    found: id,
  };
  return problem(kinds[kind].rule, place.file, wording, place.line, place.column);
}

/** The portrayals that count: with evidence, and with groups that exist. What is dropped is reported. */
export function soundPortrayals(
  portrays: 'none' | readonly Portrayal[] | undefined,
  facets: ReadonlyMap<string, Facet>,
  locator: Locator,
  path: Path,
): { readonly portrays: 'none' | Portrayal[] | undefined; readonly findings: readonly Finding[] } {
  if (portrays === undefined || portrays === 'none') return { portrays, findings: [] };
  const findings: Finding[] = [];
  const sound = portrays.flatMap((portrayal, at) => {
    const here = [...path, at];
    if (portrayal.evidence === undefined) findings.push(withoutEvidence(portrayal, locator, here));
    const groups = portrayal.groups.filter((group, position) => {
      const finding = unknownGroup(group, facets, locator, [...here, 'groups', position]);
      if (finding !== undefined) findings.push(finding);
      return finding === undefined;
    });
    return portrayal.evidence === undefined || groups.length === 0 ? [] : [{ ...portrayal, groups }];
  });
  return { portrays: sound, findings };
}

/** The facets of a `surveyed` list that are not in the standard. */
export function unknownFacets(
  surveyed: readonly string[],
  facets: ReadonlyMap<string, Facet>,
  locator: Locator,
  path: Path,
): Finding[] {
  return surveyed.flatMap((facet, at) =>
    facets.has(facet) ? [] : [unresolved('facet', facet, [...facets.keys()], locator, [...path, at])],
  );
}

/** A group `facet/group` that is not in the standard, as a finding; undefined where it is. */
export function unknownGroup(
  id: string,
  facets: ReadonlyMap<string, Facet>,
  locator: Locator,
  path: Path,
): Finding | undefined {
  const [facetId = '', groupId = ''] = id.split('/');
  const facet = facets.get(facetId);
  if (facet?.groups.has(groupId) === true) return undefined;
  const known = (facet === undefined ? [...facets.values()] : [facet]).flatMap((each) =>
    [...each.groups.keys()].map((group) => `${each.id}/${group}`),
  );
  return unresolved('group', id, known, locator, path);
}

function withoutEvidence(portrayal: Portrayal, locator: Locator, path: Path): Finding {
  const { line, column } = locator.valueAt(path);
  const wording = {
    message: `The portrayal of “${portrayal.who}” gives no evidence, so it does not count.`,
    advice: 'Add `evidence:` with the chapter, event or place that shows it.',
    expected: 'evidence',
    found: 'nothing',
  };
  return problem('content/missing-evidence', locator.file, wording, line, column);
}
