import type { Node, Parent } from 'unist';

/** The nodes of a tree for which `wanted` holds, in the order they are read. No recursion: a body may nest deeply. */
export function findNodes(tree: Node, wanted: (node: Node) => boolean): Node[] {
  const found: Node[] = [];
  const waiting: Node[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (wanted(node)) found.push(node);
    if (isParent(node)) waiting.push(...node.children.toReversed());
  }
  return found;
}

function isParent(node: Node): node is Parent {
  return 'children' in node && Array.isArray(node.children);
}
