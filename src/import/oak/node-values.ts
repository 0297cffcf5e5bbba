import type { Node, Nodes } from './parse-turtle.ts';

/** Every value of a predicate, in the order of the file. */
export function values(node: Node | undefined, predicate: string): readonly string[] {
  return node?.get(predicate) ?? [];
}

/** The first value of a predicate, or nothing; Oak's placeholders such as `[TO BE ADDED]` are nothing. */
export function value(node: Node | undefined, predicate: string): string | undefined {
  return values(node, predicate).find((each) => !isPlaceholder(each));
}

/** The labels of the things that a predicate points to. */
export function labels(nodes: Nodes, node: Node, predicate: string): readonly string[] {
  return values(node, predicate)
    .map((id) => value(nodes.get(id), 'label'))
    .filter((label) => label !== undefined);
}

/** The things that a predicate points to, in the order of their `sequencePosition`. */
export function inSequence(nodes: Nodes, node: Node, predicate: string): readonly Node[] {
  return values(node, predicate)
    .map((id) => nodes.get(id))
    .filter((each) => each !== undefined)
    .sort((one, other) => position(one) - position(other));
}

/** `thread-draw` without `thread-` is `draw`. */
export function withoutPrefix(id: string, prefix: string): string {
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
}

function position(node: Node): number {
  return Number(value(node, 'sequencePosition') ?? 0);
}

function isPlaceholder(text: string): boolean {
  return text === '' || /^(?:\[?to be (?:added|confirmed)\]?|tb[ac]|null)\.?$/iu.test(text);
}
