import { escapeHtml } from './escape.ts';
import { attribute, childrenOf, textField, wordsOf, type BodyNode } from './node.ts';
import { inside, type Rendering } from './rendering.ts';

/** A component of an `.mdx` unit. What an unknown one holds is shown without it. */
export function renderComponent(node: BodyNode, rendering: Rendering): string {
  switch (textField(node, 'name')) {
    case 'Timeline':
      return `<ol class="timeline">${momentsOf(node)
        .map((each) => `<li>${moment(each, rendering)}</li>`)
        .join('')}</ol>`;
    case 'Moment':
      return `<div>${moment(node, rendering)}</div>`;
    case 'Picture':
      return picture(node, rendering);
    default:
      return inside(childrenOf(node), rendering);
  }
}

function isMoment(node: BodyNode): boolean {
  return node.type.startsWith('mdxJsx') && textField(node, 'name') === 'Moment';
}

/** Moments written on one line stand in a paragraph; anything else in a timeline is an item without a date. */
function momentsOf(timeline: BodyNode): BodyNode[] {
  return childrenOf(timeline)
    .flatMap((child) =>
      child.type === 'paragraph' && childrenOf(child).some(isMoment) ? childrenOf(child) : [child],
    )
    .filter((child) => child.type !== 'text' || wordsOf(child).trim() !== '');
}

function moment(node: BodyNode, rendering: Rendering): string {
  if (!isMoment(node)) return rendering.render(node);
  const when = attribute(node, 'when');
  const date = when === undefined ? '' : `<p class="when">${escapeHtml(when)}</p>`;
  const held = childrenOf(node);
  const phrasing = held.length > 0 && node.type === 'mdxJsxTextElement';
  return `${date}${phrasing ? `<p>${inside(held, rendering)}</p>` : inside(held, rendering)}`;
}

/** Until pictures are published with a unit, a picture is the words that describe it. */
function picture(node: BodyNode, rendering: Rendering): string {
  const held = inside(childrenOf(node), rendering);
  const alt = attribute(node, 'alt');
  if (attribute(node, 'src') === undefined || alt === undefined) return held;
  const caption = attribute(node, 'caption');
  const under = caption === undefined ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `<figure class="picture"><p>Picture: ${escapeHtml(alt)}</p>${held}${under}</figure>`;
}
