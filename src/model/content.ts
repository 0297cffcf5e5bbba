import type { Decision } from './decision.ts';
import type { Finding, Place } from './finding.ts';
import type { TextList } from './list.ts';
import type { School } from './school.ts';
import type { Standard } from './standard.ts';
import type { Text } from './text.ts';
import type { Trust } from './trust.ts';
import type { Unit } from './unit.ts';

/** A file that could not be used, and why, in a sentence. */
export interface LeftOut {
  readonly file: string;
  readonly why: string;
}

/** Everything people wrote, checked. Maps are in the order of ids. */
export interface Content {
  readonly trust: Trust;
  readonly schools: ReadonlyMap<string, School>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly texts: ReadonlyMap<string, Text>;
  readonly lists: ReadonlyMap<string, TextList>;
  readonly decisions: readonly Decision[];
  readonly standard: Standard;
}

/** What reading a trust gives: the content that is sound, what is wrong, and what was left out. */
export interface Intake {
  readonly content: Content;
  readonly findings: readonly Finding[];
  readonly leftOut: readonly LeftOut[];
  /** Where a field stands in a YAML file or front matter, by its path in the file. */
  readonly placeOf: PlaceOf;
}

/** Finds the line and column of a field; the first line of the file where it is not there. */
export type PlaceOf = (file: string, path: readonly PropertyKey[]) => Place;
