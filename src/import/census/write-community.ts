import { isMap, parseDocument, type Document, type Node } from 'yaml';
import type { ProtectedCounts } from '../protect/protect.ts';
import type { ProtectedFigures } from './protect-census.ts';

/** A school's file with its new figures, and what became of each facet. */
export interface WrittenCommunity {
  readonly text: string;
  readonly written: readonly string[];
  /** Facets that the school has stated by hand in more detail than the table has. */
  readonly kept: readonly string[];
  /** Facets that stood there from an earlier table and can no longer be shown. */
  readonly removed: readonly string[];
}

/** Why a file was not changed. */
export interface NotWritten {
  readonly problem: 'not-yaml' | 'same-year';
}

/** What the figures are of: the school, or the area it is in. */
export type About = { readonly kind: 'school' } | { readonly kind: 'area'; readonly name: string };

/** The groups a census table has, by facet. A facet that names others was written by hand. */
const censusGroups: Readonly<Record<string, RegExp>> = {
  ethnicity:
    /^(?:white-(?:british|irish|other)|irish-traveller|gypsy-roma|white-and-(?:black-caribbean|black-african|asian)|mixed-other|indian|pakistani|bangladeshi|asian-other|black-(?:caribbean|african|other)|chinese|arab|other|other-ethnic)$/u,
  language: /^other-than-english$/u,
  'family-income': /^free-school-meals$/u,
};

/**
 * Puts protected figures into a school's file as a YAML document, so that its other keys and all comments stay. Two
 * different sets of figures for one census day are not written: together they could give small groups away.
 */
export function writeCommunity(
  text: string,
  figures: ProtectedFigures,
  about: About,
  replace: boolean,
): WrittenCommunity | NotWritten {
  const doc = parseDocument(text);
  if (doc.errors.length > 0 || !isMap(doc.contents)) return { problem: 'not-yaml' };
  const path = [about.kind === 'school' ? 'community' : 'area'];
  const kept = [...figures.facets.keys()].filter((facet) => isByHand(doc, [...path, facet], facet));
  const facets = [...figures.facets].filter(([facet]) => !kept.includes(facet));
  if (!replace && saysOtherwise(doc, path, figures, facets)) return { problem: 'same-year' };
  const removed = figures.leftOut
    .map(({ facet }) => facet)
    .filter((facet) => doc.hasIn([...path, facet]) && !isByHand(doc, [...path, facet], facet));
  if (about.kind === 'area') set(doc, [...path, 'name'], about.name);
  set(doc, [...path, 'source'], joinSources(figures.source, doc.getIn([...path, 'source'])));
  if (figures.asOf !== undefined) set(doc, [...path, 'asOf'], figures.asOf);
  set(doc, [...path, 'roll'], figures.roll);
  for (const [facet, counts] of facets) set(doc, [...path, facet], toFlow(doc, counts));
  for (const facet of removed) doc.deleteIn([...path, facet]);
  return { text: doc.toString({ lineWidth: 0 }), written: facets.map(([facet]) => facet), kept, removed };
}

/** The new source, and that of figures which stay. */
function joinSources(source: string, before: unknown): string {
  const others = typeof before === 'string' ? before.split('; ') : [];
  // An earlier table of the same kind has been replaced.
  const kind = source.slice(0, source.indexOf(',') + 1);
  return [source, ...others.filter((each) => each !== source && !each.startsWith(kind))].join('; ');
}

function toFlow(doc: Document, counts: ProtectedCounts): Node {
  return doc.createNode(Object.fromEntries(counts), { flow: true });
}

/** Sets a value and keeps the comments that stand beside the one before. */
function set(doc: Document, path: readonly string[], value: unknown): void {
  const before = doc.getIn(path, true);
  const node = doc.createNode(value);
  if (hasComments(before)) {
    node.comment = before.comment ?? null;
    node.commentBefore = before.commentBefore ?? null;
  }
  doc.setIn(path, node);
}

function hasComments(node: unknown): node is { comment?: string | null; commentBefore?: string | null } {
  return typeof node === 'object' && node !== null && 'comment' in node;
}

function isByHand(doc: Document, path: readonly string[], facet: string): boolean {
  const stated = namesOf(doc.getIn(path));
  return stated.some((group) => censusGroups[facet]?.test(group) !== true);
}

function namesOf(node: unknown): string[] {
  return isMap(node) ? Object.keys(node.toJSON()) : [];
}

/** Does the file give other numbers for the same census day? */
function saysOtherwise(
  doc: Document,
  path: readonly string[],
  figures: ProtectedFigures,
  facets: readonly (readonly [string, ProtectedCounts])[],
): boolean {
  if (figures.asOf === undefined || doc.getIn([...path, 'asOf']) !== figures.asOf) return false;
  if (doc.getIn([...path, 'roll']) !== figures.roll) return true;
  return facets.some(([facet, counts]) => {
    const stated = doc.getIn([...path, facet]);
    if (!isMap(stated)) return false;
    const before = Object.entries(stated.toJSON());
    return before.length !== counts.size || before.some(([group, count]) => counts.get(group) !== count);
  });
}
