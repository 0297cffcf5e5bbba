import { childrenOf, isStaff, numberField, wordsOf, type BodyNode } from './node.ts';

/** A heading's place on the page. */
export interface Heading {
  readonly level: number;
  readonly id: string;
}

/**
 * Places the headings of a body below a page's own: the first kind stands at `top`, and no level is ever skipped,
 * whatever depths the author used. Passages for staff are not on the page and do not count.
 */
export function outlineOf(tree: BodyNode, top: number): Map<BodyNode, Heading> {
  const placed = new Map<BodyNode, Heading>();
  const above: number[] = [];
  const used = new Map<string, number>();
  for (const heading of headingsOf(tree)) {
    const depth = numberField(heading, 'depth') ?? 1;
    while ((above.at(-1) ?? 0) >= depth) above.pop();
    above.push(depth);
    placed.set(heading, { level: Math.min(6, top + above.length - 1), id: idFor(wordsOf(heading), used) });
  }
  return placed;
}

function headingsOf(node: BodyNode): BodyNode[] {
  if (isStaff(node)) return [];
  return node.type === 'heading' ? [node] : childrenOf(node).flatMap(headingsOf);
}

function idFor(words: string, used: Map<string, number>): string {
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  const slug = plain === '' ? 'heading' : plain;
  const times = used.get(slug) ?? 0;
  used.set(slug, times + 1);
  return times === 0 ? `b-${slug}` : `b-${slug}-${times}`;
}
