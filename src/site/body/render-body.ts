import type { Body } from '../../model/unit.ts';
import { blocks } from './blocks.ts';
import { renderComponent } from './components.ts';
import { inline } from './inline.ts';
import { childrenOf, isStaff, textField, type BodyNode } from './node.ts';
import { outlineOf } from './outline.ts';
import { renderPassage } from './passages.ts';
import { inside, type NamedText, type Rendering } from './rendering.ts';

/** How a body is set into a page. */
export interface Setting {
  /** The level of the body's highest headings. */
  readonly top: number;
  readonly findText: (id: string) => NamedText | undefined;
}

/**
 * Renders a unit's body as HTML. Only the kinds of node named here come out, with every word escaped: raw HTML,
 * comments, code to run and passages for staff never do.
 */
export function renderBody(body: Body, { top, findText }: Setting): string {
  const tree = body.tree();
  const notes = findAll(tree, 'footnoteDefinition');
  const counts = new Map<string, number>();
  const rendering: Rendering = {
    headings: outlineOf(tree, top),
    definitions: new Map(
      findAll(tree, 'definition').map((each) => [
        textField(each, 'identifier') ?? '',
        textField(each, 'url') ?? '',
      ]),
    ),
    footnotes: notes.map((each) => textField(each, 'identifier') ?? ''),
    findText,
    number: (what) => {
      counts.set(what, (counts.get(what) ?? 0) + 1);
      return counts.get(what) ?? 1;
    },
    render: (node) => renderNode(node, rendering),
  };
  return inside(tree.children, rendering) + renderNotes(notes, rendering);
}

function renderNode(node: BodyNode, rendering: Rendering): string {
  const render = blocks[node.type] ?? inline[node.type];
  if (render !== undefined) return render(node, rendering);
  switch (node.type) {
    case 'containerDirective':
      return renderPassage(node, rendering);
    case 'leafDirective':
      return `<p>${inside(childrenOf(node), rendering)}</p>`;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return renderComponent(node, rendering);
    default:
      return '';
  }
}

function renderNotes(notes: readonly BodyNode[], rendering: Rendering): string {
  if (notes.length === 0) return '';
  const items = notes.map(
    (note, at) => `<li id="note-${at + 1}">${inside(childrenOf(note), rendering)}</li>`,
  );
  return `<hr><ol class="small">${items.join('')}</ol>`;
}

function findAll(node: BodyNode, type: string): BodyNode[] {
  if (isStaff(node)) return [];
  return node.type === type ? [node] : childrenOf(node).flatMap((child) => findAll(child, type));
}
