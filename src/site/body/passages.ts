import { escapeHtml } from './escape.ts';
import { attribute, childrenOf, textField, type BodyNode } from './node.ts';
import { inside, type Rendering } from './rendering.ts';

const labels: Readonly<Record<string, string>> = {
  extract: 'Pupils read this',
  task: 'Pupils do this',
  assessment: 'Pupils are assessed on this',
};

/** A `:::` passage: extracts as figures, tasks and assessments as labelled groups, staff passages not at all. */
export function renderPassage(node: BodyNode, rendering: Rendering): string {
  const name = textField(node, 'name') ?? '';
  if (name === 'staff') return '';
  const label = labels[name];
  const held = inside(childrenOf(node), rendering);
  if (label === undefined) return held;
  const id = `${name}-${rendering.number(name)}`;
  const heading = `<p class="label" id="${id}">${label}</p>`;
  if (name === 'extract') {
    return `<figure class="passage extract" aria-labelledby="${id}">${heading}${held}${caption(node, rendering)}</figure>`;
  }
  return `<div class="passage ${name}" role="group" aria-labelledby="${id}">${heading}${held}</div>`;
}

/** Whose words an extract holds: its text's title and maker, then what the author says of the place in it. */
function caption(node: BodyNode, rendering: Rendering): string {
  const id = attribute(node, 'text');
  const text = id === undefined ? undefined : rendering.findText(id);
  const source = attribute(node, 'source');
  const makers = text?.by.filter((maker) => source?.includes(maker) !== true) ?? [];
  const by = makers.length === 0 ? '' : ` by ${escapeHtml(makers.join(', '))}`;
  const parts = [
    ...(text === undefined ? [] : [`<cite>${escapeHtml(text.title)}</cite>${by}`]),
    ...(source === undefined ? [] : [escapeHtml(source)]),
  ];
  return parts.length === 0 ? '' : `<figcaption>From ${parts.join(': ')}</figcaption>`;
}
