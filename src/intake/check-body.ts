import type { Node } from 'unist';
import type { Finding } from '../model/finding.ts';
import { components, directives } from '../model/body.ts';
import { nearest } from '../model/nearest.ts';
import type { RuleId } from '../model/rule.ts';
import type { TextNamed } from '../model/unit.ts';
import { tooDeep } from './broken-markdown.ts';
import { deepest, findNodes } from './find-nodes.ts';
import { problem, type Wording } from './problem.ts';

/**
 * Checks what a body may hold: known directives, and in MDX known components and no code. Content never runs
 * anything, so imports and expressions in braces are refused and left out of the page. A body that nests
 * beyond reason is `content/broken-markdown` and cannot be used. `before` is the number of lines of the file before it.
 */
export function checkBody(
  tree: Node,
  file: string,
  before: number,
): { readonly findings: readonly Finding[]; readonly extracts: readonly TextNamed[] } {
  let deep: Node | undefined;
  const special = findNodes(tree, (node, depth) => {
    if (depth === deepest) deep ??= node;
    return isSpecial(node);
  });
  if (deep !== undefined) return { findings: [tooDeep(file, deep, before)], extracts: [] };
  const findings = special.flatMap((node) =>
    [wrongNode(node), wrongAttribute(node)].flatMap((wrong) => {
      if (wrong === undefined) return [];
      const { line, column } = startOf(node, before);
      return [problem(wrong.rule, file, wrong.wording, line, column)];
    }),
  );
  return { findings, extracts: special.flatMap((node) => textNamed(node, before)) };
}

function startOf(node: Node, before: number): { readonly line: number; readonly column: number } {
  return { line: (node.position?.start.line ?? 1) + before, column: node.position?.start.column ?? 1 };
}

function textNamed(node: Node, before: number): TextNamed[] {
  if (node.type !== 'containerDirective') return [];
  const attributes: unknown = 'attributes' in node ? node.attributes : undefined;
  const text: unknown =
    typeof attributes === 'object' && attributes !== null ? Reflect.get(attributes, 'text') : undefined;
  return typeof text === 'string' ? [{ text, ...startOf(node, before) }] : [];
}

/** Only directives and what MDX adds can be wrong; plain Markdown is never looked at twice. */
function isSpecial(node: Node): boolean {
  return node.type === 'containerDirective' || node.type.startsWith('mdx');
}

interface Wrong {
  readonly rule: RuleId;
  readonly wording: Wording;
}

function wrongNode(node: Node): Wrong | undefined {
  const name = 'name' in node && typeof node.name === 'string' ? node.name : '';
  if (node.type === 'containerDirective' && !(directives as readonly string[]).includes(name)) {
    return { rule: 'content/unknown-directive', wording: unknownDirective(name) };
  }
  if (node.type.startsWith('mdxJsx') && !(components as readonly string[]).includes(name)) {
    return { rule: 'content/unknown-component', wording: unknownComponent(name) };
  }
  if (node.type === 'mdxjsEsm' || isCode(node))
    return { rule: 'content/code-in-content', wording: codeInContent };
  return undefined;
}

/** Attributes of components are plain text: `{…}` in one is code. */
function wrongAttribute(node: Node): Wrong | undefined {
  if (!node.type.startsWith('mdxJsx') || !('attributes' in node) || !Array.isArray(node.attributes))
    return undefined;
  const attributes: readonly unknown[] = node.attributes;
  return attributes.some(holdsCode)
    ? { rule: 'content/code-in-content', wording: codeInAttribute }
    : undefined;
}

function holdsCode(attribute: unknown): boolean {
  if (typeof attribute !== 'object' || attribute === null) return false;
  const value: unknown = Reflect.get(attribute, 'value');
  return (
    Reflect.get(attribute, 'type') === 'mdxJsxExpressionAttribute' ||
    (typeof value === 'object' && value !== null)
  );
}

/** An expression in braces that is more than a comment. */
function isCode(node: Node): boolean {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return false;
  const value = 'value' in node && typeof node.value === 'string' ? node.value.trim() : '';
  return value !== '' && !/^\/\*[\s\S]*\*\/$/u.test(value);
}

function unknownDirective(name: string): Wording {
  const meant = nearest(name, directives);
  return {
    message: `There is no passage of the kind \`:::${name}\`.${meant === undefined ? '' : ` Did you mean \`:::${meant}\`?`}`,
    advice: `The kinds are ${directives.map((each) => `\`:::${each}\``).join(', ')}.`,
    found: name,
  };
}

function unknownComponent(name: string): Wording {
  const meant = nearest(name, components);
  return {
    message: `There is no component \`<${name}>\`.${meant === undefined ? '' : ` Did you mean \`<${meant}>\`?`} What it holds is shown without it.`,
    advice: `The components are ${components.map((each) => `\`<${each}>\``).join(', ')}. For bold, lists and links use Markdown, not HTML.`,
    found: name,
  };
}

const codeInContent: Wording = {
  message: 'This is code. Content never runs code, so it was left out.',
  advice: 'Remove it. To show a brace on the page, write `\\{`.',
};

const codeInAttribute: Wording = {
  message: 'A value of this component is code in braces. Content never runs code, so the value was left out.',
  advice: 'Write the value in quotes: `alt="A queue in the rain"`.',
};
