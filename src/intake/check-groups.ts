import type { Finding } from '../model/finding.ts';
import type { FacetFields, GroupFields } from '../model/groups.ts';
import { nearest } from '../model/nearest.ts';
import type { Locator, Path } from './locator.ts';
import { problem, type Wording } from './problem.ts';

/** Facets whose trees are sound, and what was taken out of them. */
export interface CheckedFacets {
  readonly facets: readonly FacetFields[];
  readonly findings: readonly Finding[];
}

/**
 * Checks what a schema cannot say of groups.yaml: every id once, no reporting group above another, and pairs
 * and mirrors that exist. What is wrong is taken out and reported; the rest stands.
 */
export function checkGroups(facets: readonly FacetFields[], locator: Locator): CheckedFacets {
  const findings: Finding[] = [];
  const report = (path: Path, wording: Wording) => {
    const { line, column } = locator.valueAt(path);
    findings.push(problem('standard/bad-entry', locator.file, wording, line, column));
  };
  const once = facets.filter((facet, at) => {
    const first = facets.findIndex((other) => other.id === facet.id) === at;
    if (!first) report(['facets', at, 'id'], twice('facet', facet.id));
    return first;
  });
  const trees = once.map((facet) => {
    const path = ['facets', facets.indexOf(facet)];
    const seen = new Set<string>();
    return {
      facet,
      path,
      seen,
      groups: checkTree(facet.groups, [...path, 'groups'], seen, undefined, report),
    };
  });
  const known = new Set(trees.flatMap(({ facet, seen }) => [...seen].map((id) => `${facet.id}/${id}`)));
  const sound = trees.map(({ facet, path, seen, groups }) => ({
    ...facet,
    groups: groups.map((group, at) => checkMirrors(group, [...path, 'groups', at], known, report)),
    related: facet.related.filter((pair, at) =>
      pair.every((id, side) => isKnown(id, seen, [...path, 'related', at, side], report)),
    ),
  }));
  return { facets: sound.filter((facet) => facet.groups.length > 0), findings };
}

type Report = (path: Path, wording: Wording) => void;

function checkTree(
  groups: readonly GroupFields[],
  path: Path,
  seen: Set<string>,
  reportingAbove: string | undefined,
  report: Report,
): GroupFields[] {
  return groups.flatMap((group, at) => {
    const here = [...path, at];
    if (seen.has(group.id)) {
      report([...here, 'id'], twice('group', group.id));
      return [];
    }
    seen.add(group.id);
    const clash = group.report && reportingAbove !== undefined;
    if (clash) report([...here, 'report'], reportsTwice(group.id, reportingAbove));
    const reporting = group.report ? group.id : reportingAbove;
    const below = checkTree(group.groups, [...here, 'groups'], seen, reporting, report);
    return [{ ...group, report: group.report && !clash, groups: below }];
  });
}

function checkMirrors(
  group: GroupFields,
  path: Path,
  known: ReadonlySet<string>,
  report: Report,
): GroupFields {
  return {
    ...group,
    mirrors: group.mirrors.filter((id, at) => isKnown(id, known, [...path, 'mirrors', at], report)),
    groups: group.groups.map((each, at) => checkMirrors(each, [...path, 'groups', at], known, report)),
  };
}

function isKnown(id: string, known: ReadonlySet<string>, path: Path, report: Report): boolean {
  if (known.has(id)) return true;
  const meant = nearest(id, [...known]);
  report(path, {
    message: `There is no group \`${id}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`} It was left out.`,
    advice: 'Correct the name, or add the group to this file.',
    found: id,
  });
  return false;
}

function twice(what: string, id: string): Wording {
  return {
    message: `The ${what} \`${id}\` stands further up already, so this one was left out.`,
    advice: `Give this ${what} an id of its own, or remove it.`,
    found: id,
  };
}

function reportsTwice(id: string, above: string): Wording {
  return {
    message: `\`${id}\` and \`${above}\` above it both have \`report: true\`, so their pupils would count twice.`,
    advice: 'Keep `report: true` on one of the two.',
  };
}
