import type { Place } from '../model/finding.ts';
import type { PassageKind } from './flag.ts';

/** A run of pupil-facing text: a paragraph, a cell, a heading, the description of a picture. */
export interface Passage {
  readonly kind: PassageKind;
  /** What stands between two headings, or in one directive, has one number. */
  readonly section: number;
  /** A heading or a label counts as the title of what follows. */
  readonly heading: boolean;
  /** Text that describes a picture. */
  readonly picture: boolean;
  /** The text without its markup; line breaks are spaces. */
  readonly text: string;
  readonly placeAt: (offset: number) => Place;
}

/** An HTML or MDX comment of a body: what it says inside and where it stands. */
export interface Comment {
  readonly text: string;
  readonly place: Place;
}

/** What a unit's file says to pupils, in reading order, and the comments in it. */
export interface ReadPassages {
  readonly passages: readonly Passage[];
  readonly comments: readonly Comment[];
}

/** A plain text as one passage; lines and columns count from 1. */
export function plainPassage(text: string, kind: PassageKind): Passage {
  const placeAt = (offset: number) => {
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    let line = 1;
    for (let at = text.indexOf('\n'); at >= 0 && at < lineStart; at = text.indexOf('\n', at + 1)) line++;
    return { file: '', line, column: offset - lineStart + 1 };
  };
  return { kind, section: 0, heading: kind === 'title', picture: false, text, placeAt };
}
