import type { Demand } from '../model/demand.ts';
import type { Place } from '../model/finding.ts';
import type { Entry } from '../model/lexicon.ts';
import type { ClearedBy, PassageKind } from './flag.ts';

/** Why something does not hold. */
export interface Cleared {
  readonly by: ClearedBy;
  readonly why: string;
}

/** What found a match: an entry of the lexicon, by one of its patterns, or an experience demand. */
export type Origin =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly written: string }
  | { readonly kind: 'demand'; readonly demand: Demand };

/** Something a text takes for granted, before any school is asked. Offsets are UTF-16 units of the passage's text. */
export interface Match {
  readonly origin: Origin;
  readonly concept: string;
  readonly start: number;
  readonly end: number;
  /** The words as they stand. */
  readonly said: string;
  readonly section: number;
  readonly passage: PassageKind;
  readonly place: Place;
  readonly sentence: string;
  /** Where the sentence begins in the passage. */
  readonly sentenceStart: number;
  /** The part of speech speaks against it. */
  readonly weak: boolean;
  /** It stands in a question, an instruction or a heading of a task or an assessment. */
  readonly asked: boolean;
  /** How an answer is written in this file. */
  readonly mdx: boolean;
  /** What the text itself does about it. */
  readonly cleared: Cleared | undefined;
}
