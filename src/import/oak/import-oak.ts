import { formatAttribution, formatSchool, formatTrust } from './format-trust.ts';
import { formatUnit } from './format-unit.ts';
import type { LeftOut } from './ontology.ts';
import { findGaps } from './find-gaps.ts';
import { readOntology } from './read-ontology.ts';
import type { OnProgress, TurtleFile } from './read-ontology.ts';
import { uniqueNames } from './unique-names.ts';
import { unitApart, wholeUnit } from './unit-file.ts';
import type { UnitFile } from './unit-file.ts';
import { planUnits } from './unit-plan.ts';
import { answers } from './way.ts';
import type { Along, Answers } from './way.ts';

/** Files to write, what they hold, and what was not imported, with the reason. */
export interface OakImport {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Oak's units. */
  readonly units: number;
  /** Lessons listed in them, alternatives included. */
  readonly lessons: number;
  readonly leftOut: readonly LeftOut[];
}

/**
 * What becomes of alternatives within a unit (tiers, exam boards, a choice of contents).
 * `offered`: a unit stays one file and lists them as offered, so that they count for nobody.
 * `apart`: each becomes a file with its own option, so that a school can choose.
 */
export type Alternatives = 'offered' | 'apart';

/**
 * Turns Oak National Academy's curriculum ontology (Turtle files) into a content folder.
 * Nothing is said about who is portrayed: all of it is still to be described.
 */
export function importOak(
  files: Iterable<TurtleFile>,
  onProgress?: OnProgress,
  alternatives: Alternatives = 'offered',
): OakImport {
  const ontology = readOntology(files, onProgress);
  const { plans, leftOut } = planUnits(ontology);
  const units = plans.flatMap(alternatives === 'apart' ? unitApart : wholeUnit);
  return {
    files: [
      { path: 'content/trust.yaml', text: formatTrust(ontology.threads.values()) },
      { path: 'content/schools/oak.yaml', text: formatSchool(answersAsked(units)) },
      { path: 'content/ATTRIBUTION.md', text: formatAttribution() },
      ...unitFiles(units),
    ],
    units: plans.length,
    lessons: plans.reduce((sum, { lessons }) => sum + lessons.length, 0),
    leftOut: [...ontology.leftOut, ...leftOut, ...findGaps(ontology, plans)],
  };
}

function unitFiles(units: readonly UnitFile[]): OakImport['files'] {
  const ids = uniqueNames(units.map(({ id, plan }) => ({ name: id, suffixes: [plan.unit.id] })));
  return units.map((each, index) => ({
    path: `content/units/${ids[index] ?? each.id}.md`,
    text: formatUnit(each),
  }));
}

/** The questions that files ask of a school, in alphabetical order, with every answer there is. */
function answersAsked(units: readonly UnitFile[]): Answers {
  const all = answers(units.flatMap(waysAsked));
  return new Map([...all].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The ways past and through a unit, as far as its options ask about them. */
function waysAsked({ options, plan }: UnitFile): readonly Along[] {
  const asked = new Set(options.map(({ group }) => group));
  return plan.ways.map(({ way }) => ({ way: new Map([...way].filter(([group]) => asked.has(group))) }));
}
