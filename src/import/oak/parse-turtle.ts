import { Parser } from 'n3';

/** What one Turtle file says about one thing: values by the last part of the predicate's address. */
export type Node = ReadonlyMap<string, readonly string[]>;

/** The things a Turtle file describes, by the last part of their address (`unit-786`). */
export type Nodes = ReadonlyMap<string, Node>;

export type Turtle =
  { readonly ok: true; readonly nodes: Nodes } | { readonly ok: false; readonly why: string };

/** Reads Turtle into small maps. `needed` are the predicates to keep; whatever else is said is passed over. */
export function parseTurtle(text: string, needed: ReadonlySet<string>): Turtle {
  try {
    return { ok: true, nodes: gather(text, needed) };
  } catch (error) {
    return { ok: false, why: `It is not Turtle that can be read: ${messageOf(error)}` };
  }
}

function gather(text: string, needed: ReadonlySet<string>): Nodes {
  const nodes = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of new Parser().parse(text)) {
    const name = localName(predicate.value);
    if (!needed.has(name)) continue;
    const value = object.termType === 'Literal' ? inOneLine(object.value) : localName(object.value);
    push(nodes, localName(subject.value), name, value);
  }
  return nodes;
}

function push(nodes: Map<string, Map<string, string[]>>, id: string, name: string, value: string): void {
  const node = nodes.get(id) ?? new Map<string, string[]>();
  nodes.set(id, node);
  const values = node.get(name);
  if (values === undefined) node.set(name, [value]);
  else if (!values.includes(value)) values.push(value);
}

/** The last part of an address: what follows the last `/` or `#`. */
function localName(address: string): string {
  return address.slice(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1);
}

/** The ontology wraps long texts over several indented lines. */
function inOneLine(value: string): string {
  return value.replaceAll(/\s+/gu, ' ').trim();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
