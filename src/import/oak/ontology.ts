/** A word that a lesson teaches. `meaning` is empty where Oak gives none. */
export interface Keyword {
  readonly word: string;
  readonly meaning: string;
}

export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly outcomes: readonly string[];
  readonly points: readonly string[];
  readonly keywords: readonly Keyword[];
}

/** One way of teaching a unit: for a tier, an exam board, or one of several contents to choose from. */
export interface Variant {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Ids of lessons, in the order they are taught. */
  readonly lessons: readonly string[];
}

/** A place in a programme's sequence: one variant, or several of which pupils take one. */
export interface Place {
  readonly choice: boolean;
  readonly variants: readonly string[];
}

/** What Oak plans for one year group, in one course, for one exam board and tier where there are any. */
export interface Programme {
  readonly id: string;
  /** As pupils name it: French, Combined Science. */
  readonly course: string;
  /** GCSE, or core where it is not examined. */
  readonly pathway: string;
  readonly board: string | undefined;
  readonly tier: string | undefined;
  readonly year: number;
  readonly schemes: readonly string[];
  readonly places: readonly Place[];
}

export interface OakUnit {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly why: string | undefined;
  readonly prior: readonly string[];
  readonly threads: readonly string[];
  readonly schemes: readonly string[];
}

export interface Thread {
  readonly id: string;
  readonly name: string;
}

/** What the importer needs of the ontology. Maps are by id, in the order of the files. */
export interface Ontology {
  readonly units: ReadonlyMap<string, OakUnit>;
  readonly variants: ReadonlyMap<string, Variant>;
  readonly lessons: ReadonlyMap<string, Lesson>;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly threads: ReadonlyMap<string, Thread>;
  /** Subject by scheme (a subject in a key stage). */
  readonly subjects: ReadonlyMap<string, string>;
  /** Subject group by subject: biology, chemistry and physics are all `sciences`. */
  readonly families: ReadonlyMap<string, string>;
  /** What exam boards and tiers are called, by id: `edexcelb` is Edexcel B. */
  readonly names: ReadonlyMap<string, string>;
  readonly leftOut: readonly LeftOut[];
}

/** Something that was not imported, and why, in a sentence. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}
