import type { Node } from 'unist';
import type { Place } from '../model/finding.ts';
import type { Unit } from '../model/unit.ts';
import type { PassageKind } from './flag.ts';
import { childrenOf, joinInline, stringOf } from './inline-text.ts';
import type { Comment, Passage, ReadPassages } from './passage.ts';

/** Where the reader is: which kind of passage, which section, and whether pupils read it. */
interface Setting {
  readonly kind: PassageKind;
  readonly silent: boolean;
  /** Headings open a new section, but not inside a directive. */
  readonly closed: boolean;
}

interface Reader {
  readonly unit: Unit;
  readonly passages: Passage[];
  readonly comments: Comment[];
  section: number;
  sections: number;
}

const kinds: ReadonlyMap<string, PassageKind> = new Map([
  ['extract', 'extract'],
  ['task', 'task'],
  ['assessment', 'assessment'],
]);

const inlineParents = new Set(['paragraph', 'heading', 'tableCell']);

/** Attributes of components that pupils read. */
const readAttributes = new Set(['alt', 'title', 'caption', 'when']);

/** Reads what a unit says to pupils: title, summary and body without code, addresses and notes to staff. */
export function readPassages(unit: Unit): ReadPassages {
  const top: Place = { file: unit.file, line: 1, column: 1 };
  const reader: Reader = { unit, passages: [], comments: [], section: 1, sections: 1 };
  reader.passages.push(frontPassage('title', unit.title, top));
  if (unit.summary !== undefined) reader.passages.push(frontPassage('summary', unit.summary, top));
  visit(unit.body.tree(), { kind: 'prose', silent: false, closed: false }, reader);
  return { passages: reader.passages, comments: reader.comments };
}

function frontPassage(kind: 'title' | 'summary', text: string, place: Place): Passage {
  return {
    kind,
    section: 0,
    heading: kind === 'title',
    picture: false,
    text: text.replaceAll('\n', ' '),
    placeAt: () => place,
  };
}

function visit(node: Node, setting: Setting, reader: Reader): void {
  if (inlineParents.has(node.type)) readInline(node, setting, reader);
  else if (node.type === 'containerDirective' || node.type === 'leafDirective')
    readDirective(node, setting, reader);
  else if (node.type === 'html' || node.type === 'mdxFlowExpression') readComment(node, reader);
  else {
    if (node.type.startsWith('mdxJsx')) readAttributeTexts(node, setting, reader);
    for (const child of childrenOf(node)) visit(child, setting, reader);
  }
}

function readDirective(node: Node, setting: Setting, reader: Reader): void {
  const name = stringOf(node, 'name');
  const outer = reader.section;
  reader.section = ++reader.sections;
  const inner = {
    kind: kinds.get(name) ?? setting.kind,
    silent: setting.silent || name === 'staff',
    closed: true,
  };
  for (const child of childrenOf(node)) visit(child, inner, reader);
  reader.section = outer;
}

function readInline(node: Node, setting: Setting, reader: Reader): void {
  const heading = node.type === 'heading';
  if (heading && !setting.closed) reader.section = ++reader.sections;
  const { file, body } = reader.unit;
  const joined = joinInline(childrenOf(node), file, body.lineOffset, node.position?.start.column ?? 1);
  const label = isLabel(node);
  if (!setting.silent && joined.text.trim() !== '') {
    const { kind } = setting;
    reader.passages.push({
      kind,
      section: reader.section,
      heading: heading || label,
      picture: false,
      text: joined.text,
      placeAt: joined.placeAt,
    });
  }
  for (const other of joined.others) {
    if (other.type === 'image' || other.type === 'imageReference')
      readPicture(stringOf(other, 'alt'), other, setting, reader);
    else if (other.type.startsWith('mdxJsx')) readAttributeTexts(other, setting, reader);
    else readComment(other, reader);
  }
}

/** The label of a directive: `:::task[Write about it]`. */
function isLabel(node: Node): boolean {
  return node.data !== undefined && 'directiveLabel' in node.data && node.data.directiveLabel === true;
}

function readPicture(alt: string, node: Node, setting: Setting, reader: Reader): void {
  if (setting.silent || alt.trim() === '') return;
  const place = placeOf(node, reader);
  const text = alt.replaceAll('\n', ' ');
  reader.passages.push({
    kind: setting.kind,
    section: reader.section,
    heading: false,
    picture: true,
    text,
    placeAt: () => place,
  });
}

function readAttributeTexts(node: Node, setting: Setting, reader: Reader): void {
  const attributes: unknown = 'attributes' in node ? node.attributes : undefined;
  if (!Array.isArray(attributes)) return;
  const list: readonly unknown[] = attributes;
  for (const attribute of list) {
    if (
      typeof attribute !== 'object' ||
      attribute === null ||
      !('name' in attribute) ||
      !('value' in attribute)
    )
      continue;
    if (
      typeof attribute.name !== 'string' ||
      typeof attribute.value !== 'string' ||
      !readAttributes.has(attribute.name)
    )
      continue;
    readPicture(attribute.value, node, setting, reader);
  }
}

function readComment(node: Node, reader: Reader): void {
  const value = stringOf(node, 'value').trim();
  const said = /^<!--([\s\S]*?)-->$/u.exec(value)?.[1] ?? /^\/\*([\s\S]*?)\*\/$/u.exec(value)?.[1];
  if (said !== undefined) reader.comments.push({ text: said.trim(), place: placeOf(node, reader) });
}

function placeOf(node: Node, reader: Reader): Place {
  const start = node.position?.start ?? { line: 1, column: 1 };
  return { file: reader.unit.file, line: start.line + reader.unit.body.lineOffset, column: start.column };
}
