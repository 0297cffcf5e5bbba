import type { Standard } from '../model/standard.ts';
import type { Trust } from '../model/trust.ts';

/** What a unit gives a school to teach or to choose. */
export interface Offer {
  readonly texts: readonly string[];
  readonly choices: readonly string[];
}

/** The names a reference may resolve to. Ids of files that were left out count: they are reported once, as themselves. */
export interface Known {
  readonly standard: Standard;
  readonly trust: Trust;
  readonly texts: readonly string[];
  readonly units: readonly string[];
  /** The texts of each sound unit: those it names, and those among which it offers a choice. */
  readonly offers: ReadonlyMap<string, Offer>;
  readonly schools: readonly string[];
  readonly subjects: readonly string[];
  /** Concepts of the lexicon and of demands, and those that units teach and speak of. */
  readonly concepts: readonly string[];
}
