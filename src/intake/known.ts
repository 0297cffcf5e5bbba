import type { Standard } from '../model/standard.ts';
import type { Trust } from '../model/trust.ts';

/** The names a reference may resolve to. Ids of files that were left out count: they are reported once, as themselves. */
export interface Known {
  readonly standard: Standard;
  readonly trust: Trust;
  readonly texts: readonly string[];
  readonly units: readonly string[];
  readonly schools: readonly string[];
  readonly subjects: readonly string[];
  /** Concepts of the lexicon and of demands, and those that units teach and speak of. */
  readonly concepts: readonly string[];
}
