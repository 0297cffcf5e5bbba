import { escapeHtml } from './escape.ts';
import { childrenOf, listField, numberField, textField, type BodyNode } from './node.ts';
import { inside, type Rendering } from './rendering.ts';

type Render = (node: BodyNode, rendering: Rendering) => string;

const pre: Render = (node) =>
  `<pre tabindex="0"><code>${escapeHtml(textField(node, 'value') ?? '')}</code></pre>`;

/** How paragraphs, lists, tables and the like are rendered. */
export const blocks: Readonly<Record<string, Render>> = {
  paragraph: (node, rendering) => {
    const held = inside(childrenOf(node), rendering);
    return held.trim() === '' ? '' : `<p>${held}</p>`;
  },
  heading: (node, rendering) => {
    const { level, id } = rendering.headings.get(node) ?? { level: 6, id: '' };
    return `<h${level} id="${escapeHtml(id)}">${inside(childrenOf(node), rendering)}</h${level}>`;
  },
  blockquote: (node, rendering) => `<blockquote>${inside(childrenOf(node), rendering)}</blockquote>`,
  thematicBreak: () => '<hr>',
  code: pre,
  math: pre,
  list,
  listItem,
  table,
};

function list(node: BodyNode, rendering: Rendering): string {
  const items = childrenOf(node);
  const held = inside(items, rendering);
  if (Reflect.get(node, 'ordered') === true) {
    const start = numberField(node, 'start') ?? 1;
    return `<ol${start === 1 ? '' : ` start="${start}"`}>${held}</ol>`;
  }
  return `<ul${items.some(isTask) ? ' class="tasks"' : ''}>${held}</ul>`;
}

function isTask(item: BodyNode): boolean {
  return typeof Reflect.get(item, 'checked') === 'boolean';
}

/** Items that are single paragraphs stand without one, as in the Markdown. */
function listItem(node: BodyNode, rendering: Rendering): string {
  const spread = Reflect.get(node, 'spread') === true;
  const parts = childrenOf(node).map((child) =>
    child.type === 'paragraph' && !spread ? inside(childrenOf(child), rendering) : rendering.render(child),
  );
  const box = isTask(node) ? (Reflect.get(node, 'checked') === true ? '☑ ' : '☐ ') : '';
  return `<li>${box}${parts.join('')}</li>`;
}

/** The first row heads the columns; the table scrolls by itself where it is too wide. */
function table(node: BodyNode, rendering: Rendering): string {
  const align = listField(node, 'align');
  const [head, ...rows] = childrenOf(node);
  const row = (cells: readonly BodyNode[], tag: string) =>
    `<tr>${cells.map((cell, at) => `<${tag}${align[at] === 'right' ? ' class="number"' : ''}>${inside(childrenOf(cell), rendering)}</${tag.split(' ')[0]}>`).join('')}</tr>`;
  const heading = head === undefined ? '' : `<thead>${row(childrenOf(head), 'th scope="col"')}</thead>`;
  const body = rows.map((each) => row(childrenOf(each), 'td')).join('');
  const name = `Table ${rendering.number('table')} of this unit`;
  return `<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table>${heading}<tbody>${body}</tbody></table></div>`;
}
