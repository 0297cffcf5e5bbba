import type { Place } from '../model/finding.ts';
import type { Category } from '../model/lexicon.ts';

/** How far the text leans on what is assumed (design, section 3). */
export type Role = 'demand' | 'key' | 'setting' | 'mention';

/** What a passage is for; `staff` passages are never flagged. `title` and `summary` are of the unit itself. */
export type PassageKind = 'prose' | 'extract' | 'task' | 'assessment' | 'outline' | 'title' | 'summary';

/** One place where it stands: in the file, and in its sentence (UTF-16 offsets, end exclusive). */
export interface FlagPlace {
  readonly place: Place;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  /** Where the sentence begins in its passage (UTF-16): `offset + start` is where the words stand in the passage. */
  readonly offset: number;
  readonly passage: PassageKind;
}

/** Why a flag does not hold here, or holds less. */
export type ClearedBy =
  'taught' | 'glossed' | 'pictured' | 'experienced' | 'familiar' | 'answered' | 'subject';

/** Something a unit takes for granted that some pupils may never have met, as one school stands to it. */
export interface Flag {
  readonly concept: string;
  readonly category: Category;
  /** The lexicon entry or experience demand that found it. */
  readonly entry: string;
  readonly label: string;
  readonly role: Role;
  readonly severity: 'note' | 'warn';
  /** The first place and all others in the same section. */
  readonly places: readonly [FlagPlace, ...FlagPlace[]];
  /** What, why here, and who may not have met it: full sentences. */
  readonly message: string;
  /** What to do, in order, and how to say that it is fine here. */
  readonly advice: readonly string[];
  /** Set where it is cleared and only shown on request or as good news. */
  readonly cleared?: { readonly by: ClearedBy; readonly why: string } | undefined;
}
