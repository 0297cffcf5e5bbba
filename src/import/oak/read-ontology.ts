import type { LeftOut, Lesson, OakUnit, Ontology, Programme, Thread, Variant } from './ontology.ts';
import { values, value, withoutPrefix } from './node-values.ts';
import { parseTurtle } from './parse-turtle.ts';
import type { Node, Nodes } from './parse-turtle.ts';
import { lessonOf, neededPredicates, programmeOf, threadOf, unitOf, variantOf } from './read-nodes.ts';

export interface TurtleFile {
  readonly path: string;
  readonly text: string;
}

/** Says how many files have been read, of how many. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Reads Oak's ontology, file by file in the order of their paths. A thing described in several files (units shared by
 * biology and combined science) is taken from the first. A file that is not Turtle is left out, and the rest is read.
 */
export function readOntology(files: Iterable<TurtleFile>, onProgress?: OnProgress): Ontology {
  const found = emptyOntology();
  const wanted = [...files].filter(isWanted).sort((one, other) => (one.path < other.path ? -1 : 1));
  for (const [index, file] of wanted.entries()) {
    addFile(file, found);
    onProgress?.(index + 1, wanted.length);
  }
  return found;
}

/** National curriculum statements and the names of key stages are not imported: their files need not be read. */
function isWanted({ path }: TurtleFile): boolean {
  return path.endsWith('.ttl') && !/(?:knowledge-taxonomy|temporal-structure)\.ttl$/u.test(path);
}

interface Found extends Ontology {
  readonly units: Map<string, OakUnit>;
  readonly variants: Map<string, Variant>;
  readonly lessons: Map<string, Lesson>;
  readonly programmes: Map<string, Programme>;
  readonly threads: Map<string, Thread>;
  readonly subjects: Map<string, string>;
  readonly families: Map<string, string>;
  readonly names: Map<string, string>;
  readonly leftOut: LeftOut[];
}

function emptyOntology(): Found {
  return {
    units: new Map(),
    variants: new Map(),
    lessons: new Map(),
    programmes: new Map(),
    threads: new Map(),
    subjects: new Map(),
    families: new Map(),
    names: new Map(),
    leftOut: [],
  };
}

function addFile(file: TurtleFile, found: Found): void {
  const turtle = parseTurtle(file.text, neededPredicates);
  if (!turtle.ok) {
    found.leftOut.push({ what: file.path, why: turtle.why });
    return;
  }
  for (const [id, node] of turtle.nodes) addNode(id, node, turtle.nodes, found);
}

function addNode(id: string, node: Node, nodes: Nodes, found: Found): void {
  switch (kindOf(node)) {
    case 'Unit':
      return addFirst(found, found.units, id, () => unitOf(id, node, nodes));
    case 'UnitVariant':
      return addFirst(found, found.variants, id, () => variantOf(id, node, nodes));
    case 'Lesson':
      return addFirst(found, found.lessons, id, () => lessonOf(id, node, nodes));
    case 'Programme':
      return addFirst(found, found.programmes, id, () => programmeOf(id, node, nodes));
    case 'Thread':
      return addFirst(found, found.threads, id, () => threadOf(id, node));
    case 'Scheme':
      return addFirst(found, found.subjects, id, () => bare(node, 'isSchemeOf', 'subject-'));
    case 'Subject':
      return addFirst(found, found.families, withoutPrefix(id, 'subject-'), () => familyOf(node));
    case 'ExamBoard':
    case 'Tier':
      return addFirst(found, found.names, id.replace(/^(?:examboard|tier)-/u, ''), () =>
        value(node, 'label'),
      );
    default:
  }
}

function kindOf(node: Node): string | undefined {
  return values(node, 'type')[0];
}

function addFirst<Item>(found: Found, to: Map<string, Item>, id: string, read: () => Item | undefined): void {
  if (to.has(id)) return;
  const item = read();
  if (item !== undefined) to.set(id, item);
  else found.leftOut.push({ what: id, why: 'Its title, unit, subject or year group is missing.' });
}

function bare(node: Node, predicate: string, prefix: string): string | undefined {
  const id = value(node, predicate);
  return id === undefined ? undefined : withoutPrefix(id, prefix);
}

/** `subjectgroup-the-sciences` is `sciences`. */
function familyOf(node: Node): string | undefined {
  return bare(node, 'isSubjectOf', 'subjectgroup-')?.replace(/^the-/u, '');
}
