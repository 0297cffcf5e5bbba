import type { Node, Parent } from 'unist';

/** No page has passages inside passages this deep; what walks a checked body by calling itself may rely on it. */
export const deepest = 100;

/** The nodes of a tree for which `wanted` holds, in the order they are read. Goes no deeper than `deepest`. */
export function findNodes(tree: Node, wanted: (node: Node, depth: number) => boolean): Node[] {
  const found: Node[] = [];
  walk(tree, 0, wanted, found);
  return found;
}

function walk(
  node: Node,
  depth: number,
  wanted: (node: Node, depth: number) => boolean,
  found: Node[],
): void {
  if (wanted(node, depth)) found.push(node);
  if (depth >= deepest || !isParent(node)) return;
  for (const child of node.children) walk(child, depth + 1, wanted, found);
}

function isParent(node: Node): node is Parent {
  return 'children' in node && Array.isArray(node.children);
}
