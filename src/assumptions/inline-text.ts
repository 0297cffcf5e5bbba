import type { Node } from 'unist';
import type { Place } from '../model/finding.ts';

/** Stands for code and other things that are not prose, so that no phrase runs across them. */
const gap = '\uFFFC';

/** The text of a paragraph without its markup, and where each piece of it stands. */
export interface InlineText {
  readonly text: string;
  readonly placeAt: (offset: number) => Place;
  /** Pictures and comments that stand in it. */
  readonly others: readonly Node[];
}

interface Piece {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Joins inline nodes to one text: phrases may run over emphasis, links and line breaks. */
export function joinInline(
  nodes: readonly Node[],
  file: string,
  lineOffset: number,
  column: number,
): InlineText {
  const pieces: Piece[] = [];
  const others: Node[] = [];
  let text = '';
  const add = (piece: string, node: Node) => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    let line = start.line + lineOffset;
    pieces.push({ offset: text.length, line, column: start.column });
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) {
      pieces.push({ offset: text.length + at + 1, line: ++line, column });
    }
    text += piece.includes('\n') ? piece.replaceAll('\n', ' ') : piece;
  };
  const visit = (node: Node): void => {
    if (node.type === 'text') add(stringOf(node, 'value'), node);
    else if (node.type === 'break') add(' ', node);
    else if (node.type === 'textDirective' && childrenOf(node).length === 0)
      add(`:${stringOf(node, 'name')}`, node);
    else if (notProse.has(node.type)) add(gap, node);
    else {
      if (childrenOf(node).length === 0) others.push(node);
      childrenOf(node).forEach(visit);
    }
  };
  nodes.forEach(visit);
  return { text, others, placeAt: (offset) => placeIn(pieces, offset, file) };
}

const notProse = new Set(['inlineCode', 'inlineMath', 'footnoteReference']);

function placeIn(pieces: readonly Piece[], offset: number, file: string): Place {
  const piece = pieces.findLast((each) => each.offset <= offset) ?? pieces[0];
  if (piece === undefined) return { file, line: 1, column: 1 };
  return { file, line: piece.line, column: piece.column + offset - piece.offset };
}

/** The children of a node, or none. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node && Array.isArray(node.children) ? node.children : [];
}

/** A field of a node that is a string, or nothing. */
export function stringOf(node: Node, field: 'value' | 'name' | 'alt' | 'title'): string {
  const value: unknown = field in node ? Reflect.get(node, field) : undefined;
  return typeof value === 'string' ? value : '';
}
