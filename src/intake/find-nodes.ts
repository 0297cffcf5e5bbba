import type { Node, Parent } from 'unist';

/** The nodes of a tree for which `wanted` holds, in the order they are read. No recursion: a body may nest deeply. */
export function findNodes(tree: Node, wanted: (node: Node) => boolean): Node[] {
  const found: Node[] = [];
  const waiting: Node[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (wanted(node)) found.push(node);
    if (!isParent(node)) continue;
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at];
      if (child !== undefined) waiting.push(child);
    }
  }
  return found;
}

/** No page has passages inside passages this deep; what walks a tree by calling itself may rely on it. */
export const deepest = 100;

/** The first node that stands deeper than any page needs. */
export function firstTooDeep(tree: Node): Node | undefined {
  let level: readonly Node[] = [tree];
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    level = level.flatMap((node) => (isParent(node) ? node.children : []));
  }
  return level[0];
}

function isParent(node: Node): node is Parent {
  return 'children' in node && Array.isArray(node.children);
}
