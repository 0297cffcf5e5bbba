/** A node of a body's tree: Markdown's own kinds, directives and MDX, read without trusting any of it. */
export interface BodyNode {
  readonly type: string;
}

/** What a node holds; nothing for a leaf. */
export function childrenOf(node: BodyNode): readonly BodyNode[] {
  const children: unknown = Reflect.get(node, 'children');
  return Array.isArray(children) ? children.filter(isNode) : [];
}

/** A field that holds text. */
export function textField(node: BodyNode, field: string): string | undefined {
  const value: unknown = Reflect.get(node, field);
  return typeof value === 'string' ? value : undefined;
}

/** A field that holds a number. */
export function numberField(node: BodyNode, field: string): number | undefined {
  const value: unknown = Reflect.get(node, field);
  return typeof value === 'number' ? value : undefined;
}

/** A field that holds a list of text, with what is not text as undefined. */
export function listField(node: BodyNode, field: string): readonly (string | undefined)[] {
  const value: unknown = Reflect.get(node, field);
  return Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? each : undefined)) : [];
}

/** An attribute of a directive (`{text=…}`) or a component (`when="…"`). Expressions in braces are no attribute. */
export function attribute(node: BodyNode, name: string): string | undefined {
  const attributes: unknown = Reflect.get(node, 'attributes');
  if (typeof attributes !== 'object' || attributes === null) return undefined;
  const value: unknown = Array.isArray(attributes)
    ? attributes.filter(isAttribute).find((each) => each.name === name)?.value
    : Object.getOwnPropertyDescriptor(attributes, name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** All the words below a node. */
export function wordsOf(node: BodyNode): string {
  return textField(node, 'value') ?? childrenOf(node).map(wordsOf).join('');
}

/** Is this a passage for staff, which no page ever shows? */
export function isStaff(node: BodyNode): boolean {
  return node.type === 'containerDirective' && textField(node, 'name') === 'staff';
}

function isNode(value: unknown): value is BodyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function isAttribute(value: unknown): value is { readonly name: string; readonly value: unknown } {
  return typeof value === 'object' && value !== null && 'name' in value && 'value' in value;
}
