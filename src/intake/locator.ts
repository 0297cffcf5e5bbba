import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import type { Place } from '../model/finding.ts';

/** The way to a value in YAML: field names and list positions. */
export type Path = readonly PropertyKey[];

/** Finds the line and column of values and field names in one file's YAML. */
export interface Locator {
  readonly file: string;
  /** Where the value stands; where it is missing, the nearest thing around it. */
  valueAt(path: Path): Place;
  /** Where the name of the field stands. */
  keyAt(path: Path): Place;
  /** The value as it was typed, for example an ISBN with its leading zero. */
  typedAt(path: Path): string | undefined;
}

/**
 * Makes a locator. The text is parsed with positions only when a place is first asked for: that parser is
 * several times slower, and most files have nothing to point at.
 * `before` is the number of lines of the file before the YAML.
 */
export function createLocator(file: string, yaml: string, before: number): Locator {
  let parsed: { readonly document: Document; readonly lines: LineCounter } | undefined;
  const get = () => {
    if (parsed === undefined) {
      const lines = new LineCounter();
      parsed = { document: parseDocument(yaml, { lineCounter: lines, logLevel: 'silent' }), lines };
    }
    return parsed;
  };
  const place = (offset: number | undefined): Place => {
    const { line, col } = get().lines.linePos(offset ?? 0);
    return { file, line: Math.max(1, line) + before, column: Math.max(1, col) };
  };
  return {
    file,
    valueAt: (path) => place(offsetOf(get().document, path)),
    keyAt: (path) => place(keyOffset(get().document, path)),
    typedAt: (path) => {
      const node = get().document.getIn(path, true);
      const range = isNode(node) ? node.range : undefined;
      return range ? yaml.slice(range[0], range[1]) : undefined;
    },
  };
}

function offsetOf(document: Document, path: Path): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

function keyOffset(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    for (const pair of parent.items) {
      if (isPair(pair) && isNode(pair.key) && String(pair.key) === String(path.at(-1)))
        return pair.key.range?.[0];
    }
  }
  return offsetOf(document, path);
}
