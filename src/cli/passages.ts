import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { findInText } from '../assumptions/find-matches.ts';
import type { Here } from '../assumptions/here.ts';
import { judgeText } from '../assumptions/judge.ts';
import { buildMatcher, type Matcher } from '../assumptions/matcher.ts';
import type { Flag } from '../assumptions/flag.ts';
import { readStandard } from '../intake/read-standard.ts';
import { readFolders } from '../intake/source-file.ts';
import { isFile, writeOut } from './output.ts';
import { projectRoot } from './load.ts';
import { Misuse } from './misuse.ts';
import { dateOf, rootOf, type Common } from './options.ts';

const passageSchema = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(['extract', 'task', 'assessment', 'outline']).default('extract'),
  year: z.union([z.int(), z.literal('R')]).optional(),
  subject: z.string().optional(),
  given: z
    .object({
      familiar: z.array(z.object({ concept: z.string(), to: z.enum(['most', 'all']) })).default([]),
      taught: z.array(z.string()).default([]),
    })
    .default({ familiar: [], taught: [] }),
});

type Passage = z.output<typeof passageSchema>;

/** `pierglass passages FILE.jsonl`: flags of plain passages, one JSON line each (UTF-16 offsets, end exclusive). */
export function passages(file: string, options: Common): number {
  if (!isFile(file)) throw new Misuse(`There is no file ${file}.`);
  const shipped = readFolders(projectRoot, ['audits/standard']).files;
  const { standard } = readStandard(readFolders(rootOf(options), ['audits/standard']).files, shipped);
  const matcher = buildMatcher(standard.lexicon, standard.demands);
  const date = dateOf(options);
  let broken = 0;
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, at) => {
      if (line.trim() === '') return;
      const passage = checkLine(line);
      if (passage !== undefined)
        return writeOut(JSON.stringify({ id: passage.id, findings: flagsOf(passage, matcher, date) }));
      broken++;
      process.stderr.write(
        `${file}:${at + 1}:1  error  This line is not a passage: it needs an id and a text.\n`,
      );
    });
  return broken > 0 ? 1 : 0;
}

function checkLine(line: string): Passage | undefined {
  try {
    const checked = passageSchema.safeParse(JSON.parse(line));
    return checked.success ? checked.data : undefined;
  } catch {
    return undefined;
  }
}

function flagsOf(passage: Passage, matcher: Matcher, date: string) {
  const year = passage.year === 'R' ? 0 : passage.year;
  const here: Here = {
    years: year === undefined ? [] : [year],
    mobility: 'low',
    familiar: passage.given.familiar.map((each) => ({ ...each, because: 'given' })),
    experienced: [],
    date,
    taughtEarlier: new Map(),
    taughtHere: new Set(passage.given.taught),
    accepted: new Map(),
  };
  return judgeText(findInText(passage.text, passage.kind, matcher, passage.subject), here)
    .filter((flag) => flag.cleared === undefined)
    .map(toJson)
    .toSorted((a, b) => a.start - b.start);
}

/** One finding a concept and passage, at its first place. */
function toJson(flag: Flag) {
  const [first] = flag.places;
  const { severity, category, concept, role, message } = flag;
  return {
    start: first.offset + first.start,
    end: first.offset + first.end,
    severity,
    category,
    concept,
    role,
    message,
  };
}
