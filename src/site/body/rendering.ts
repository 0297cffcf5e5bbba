import type { Heading } from './outline.ts';
import type { BodyNode } from './node.ts';

/** A text as a caption names it. */
export interface NamedText {
  readonly title: string;
  readonly by: readonly string[];
}

/** What rendering one body needs to know. */
export interface Rendering {
  readonly headings: ReadonlyMap<BodyNode, Heading>;
  /** Addresses of `[label]: …` definitions, by identifier. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Identifiers of footnotes that are defined, in the order of the page. */
  readonly footnotes: readonly string[];
  readonly findText: (id: string) => NamedText | undefined;
  /** Numbers passages and tables, so that each has a name of its own. */
  readonly number: (what: string) => number;
  /** The HTML of a node. */
  readonly render: (node: BodyNode) => string;
}

/** The HTML of everything a node holds. */
export function inside(nodes: readonly BodyNode[], rendering: Rendering): string {
  return nodes.map(rendering.render).join('');
}
