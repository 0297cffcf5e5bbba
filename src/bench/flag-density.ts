import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMatches } from '../assumptions/find-matches.ts';
import { judge } from '../assumptions/judge.ts';
import type { Here } from '../assumptions/here.ts';
import { buildMatcher } from '../assumptions/matcher.ts';
import { readPassages } from '../assumptions/read-passages.ts';
import { createWordReader, mark, type WordReader } from '../assumptions/words.ts';
import { importOak } from '../import/oak/import-oak.ts';
import { readStandard } from '../intake/read-standard.ts';
import { isUnitFile, readUnit } from '../intake/read-unit.ts';
import { readFolders } from '../intake/source-file.ts';
import type { Unit } from '../model/unit.ts';

/** How often flags speak up in a real curriculum. */
export interface Density {
  readonly sentences: number;
  /** Sentences with a warning, and those with a note but no warning. */
  readonly warned: number;
  readonly noted: number;
  /** Each flag in its sentence, in the order of units. */
  readonly sample: readonly string[];
}

/** A school of which nothing is known: what is flagged there is flagged at its strictest. */
function strangerTo(unit: Unit): Here {
  return {
    years: unit.years,
    mobility: 'low',
    familiar: [],
    experienced: [],
    date: '2026-09-01',
    taughtEarlier: new Map(),
    taughtHere: new Set(unit.teaches),
    accepted: new Map(),
  };
}

/** Flags Oak's units, from their Turtle files, for a school of which nothing is known. */
export function measureDensity(turtle: string, projectRoot: string): Density {
  const shipped = readFolders(projectRoot, ['audits/standard']).files;
  const { standard } = readStandard([], shipped);
  const matcher = buildMatcher(standard.lexicon, standard.demands);
  const read = createWordReader(matcher.vocabulary);
  const warned = new Set<string>();
  const noted = new Set<string>();
  const sample: string[] = [];
  let sentences = 0;
  for (const unit of oakUnits(turtle)) {
    sentences += countSentences(unit, read);
    for (const flag of judge(findMatches(unit, matcher), strangerTo(unit))) {
      if (flag.cleared !== undefined) continue;
      for (const { place, sentence } of flag.places)
        (flag.severity === 'warn' ? warned : noted).add(`${place.file}:${place.line} ${sentence}`);
      const [{ sentence, start, end }] = flag.places;
      const said = `${sentence.slice(0, start)}[${sentence.slice(start, end)}]${sentence.slice(end)}`;
      sample.push(`${flag.severity} ${flag.entry} (${flag.role}, ${unit.subject}): ${said}`);
    }
  }
  return {
    sentences,
    warned: warned.size,
    noted: [...noted].filter((each) => !warned.has(each)).length,
    sample,
  };
}

function oakUnits(turtle: string): Unit[] {
  const paths = readdirSync(turtle, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ttl'),
  );
  const files = paths.toSorted().map((path) => ({ path, text: readFileSync(join(turtle, path), 'utf8') }));
  return importOak(files)
    .files.filter(isUnitFile)
    .flatMap((file) => readUnit(file).value ?? []);
}

function countSentences(unit: Unit, read: WordReader): number {
  let count = 0;
  for (const passage of readPassages(unit).passages) {
    const words = read(passage.text);
    for (let at = 0; at < words.count; at++) if ((words.marks[at] ?? 0) & mark.sentence) count++;
  }
  return count;
}
