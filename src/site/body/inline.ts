import { escapeHtml } from './escape.ts';
import { childrenOf, textField, type BodyNode } from './node.ts';
import { inside, type Rendering } from './rendering.ts';
import { safeAddress } from './safe-address.ts';

type Render = (node: BodyNode, rendering: Rendering) => string;

const wrap =
  (tag: string): Render =>
  (node, rendering) =>
    `<${tag}>${inside(childrenOf(node), rendering)}</${tag}>`;

const code: Render = (node) => `<code>${escapeHtml(textField(node, 'value') ?? '')}</code>`;

/** How the parts of a sentence are rendered. */
export const inline: Readonly<Record<string, Render>> = {
  text: (node) => escapeHtml(textField(node, 'value') ?? ''),
  emphasis: wrap('em'),
  strong: wrap('strong'),
  delete: wrap('del'),
  inlineCode: code,
  inlineMath: code,
  break: () => '<br>',
  link: (node, rendering) => link(textField(node, 'url'), node, rendering),
  linkReference: (node, rendering) => link(definitionOf(node, rendering), node, rendering),
  image: (node) => picture(textField(node, 'alt')),
  imageReference: (node) => picture(textField(node, 'alt')),
  footnoteReference: (node, rendering) => footnote(textField(node, 'identifier') ?? '', rendering),
  // `at 7:am` reads as a directive; authors meant the words.
  textDirective: (node, rendering) => {
    const held = inside(childrenOf(node), rendering);
    return `:${escapeHtml(textField(node, 'name') ?? '')}${held === '' ? '' : `[${held}]`}`;
  },
};

function definitionOf(node: BodyNode, rendering: Rendering): string | undefined {
  return rendering.definitions.get(textField(node, 'identifier') ?? '');
}

function link(address: string | undefined, node: BodyNode, rendering: Rendering): string {
  const words = inside(childrenOf(node), rendering);
  const safe = address === undefined ? undefined : safeAddress(address);
  return safe === undefined || words === '' ? words : `<a href="${escapeHtml(safe)}">${words}</a>`;
}

/** No picture is ever fetched from elsewhere: what it shows is said in words. */
function picture(alt: string | undefined): string {
  return alt === undefined || alt === '' ? '' : `<span class="tag">Picture: ${escapeHtml(alt)}</span>`;
}

function footnote(identifier: string, { footnotes }: Rendering): string {
  const at = footnotes.indexOf(identifier) + 1;
  return at === 0 ? '' : `<sup><a href="#note-${at}" aria-label="Note ${at}">${at}</a></sup>`;
}
