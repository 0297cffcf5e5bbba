import type { Node, Parent } from 'unist';
import type { Finding } from '../model/finding.ts';
import { components, directives } from '../model/body.ts';
import { didYouMean } from '../model/nearest.ts';
import type { RuleId } from '../model/rule.ts';
import type { Body } from '../model/unit.ts';
import { problem, type Wording } from './problem.ts';

/**
 * Checks what a body may hold: known directives, and in MDX known components and no code.
 * Content never runs anything, so imports and expressions in braces are refused and left out of the page.
 */
export function checkBody(body: Body, file: string): Finding[] {
  const findings: Finding[] = [];
  walk(body.tree, (node) => {
    const wrong = wrongNode(node);
    if (wrong === undefined) return;
    const line = (node.position?.start.line ?? 1) + body.lineOffset;
    findings.push(problem(wrong.rule, file, wrong.wording, line, node.position?.start.column ?? 1));
  });
  return findings;
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  if (isParent(node)) for (const child of node.children) walk(child, visit);
}

function isParent(node: Node): node is Parent {
  return 'children' in node;
}

function wrongNode(node: Node): { readonly rule: RuleId; readonly wording: Wording } | undefined {
  const name = 'name' in node && typeof node.name === 'string' ? node.name : '';
  if (node.type === 'containerDirective' && !(directives as readonly string[]).includes(name)) {
    return { rule: 'content/unknown-directive', wording: unknownDirective(name) };
  }
  if (node.type.startsWith('mdxJsx') && !(components as readonly string[]).includes(name)) {
    return { rule: 'content/unknown-component', wording: unknownComponent(name) };
  }
  if (node.type === 'mdxjsEsm' || isCode(node)) return { rule: 'content/code-in-content', wording: codeInContent };
  return undefined;
}

/** An expression in braces that is more than a comment. */
function isCode(node: Node): boolean {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return false;
  const value = 'value' in node && typeof node.value === 'string' ? node.value.trim() : '';
  return value !== '' && !/^\/\*[\s\S]*\*\/$/u.test(value);
}

function unknownDirective(name: string): Wording {
  return {
    message: `There is no passage of the kind \`:::${name}\`.${didYouMean(name, directives)}`,
    advice: `The kinds are ${directives.map((each) => `:::${each}`).join(', ')}.`,
    found: name,
  };
}

function unknownComponent(name: string): Wording {
  return {
    message: `There is no component \`<${name}>\`.${didYouMean(name, components)} What it holds is shown without it.`,
    advice: `The components are ${components.map((each) => `<${each}>`).join(', ')}.`,
    found: name,
  };
}

const codeInContent: Wording = {
  message: 'This line is code. Content never runs code, so it was left out.',
  advice: 'Write it as plain text, or use one of the components.',
};
