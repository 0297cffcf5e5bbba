import type { Role } from './flag.ts';
import type { Match } from './match.ts';

/** Places in one section from which the passage leans on something. */
const leansFrom = 3;

/** The role of a concept in a section, from all its places there. */
export function roleOf(matches: readonly Match[]): Role {
  if (matches.some((match) => match.origin.kind === 'demand')) return 'demand';
  const usual = new Set(
    matches.map((match) => (match.origin.kind === 'entry' ? match.origin.entry.role : undefined)),
  );
  if (usual.has('key') || matches.some((match) => match.asked)) return 'key';
  return usual.has('setting') || matches.length >= leansFrom ? 'setting' : 'mention';
}

/**
 * A judgement alone (tier D), or words that may well mean something else, stay a note; so does a passing mention
 * outside assessments. An experience that a task or an assessment demands is always a warning: no pupil can look it up.
 */
export function severityOf(matches: readonly Match[], role: Role): 'note' | 'warn' {
  const judged = matches.every((match) => tierOf(match) === 'D');
  if (role === 'demand')
    return !judged || matches.some(({ passage }) => passage === 'task' || passage === 'assessment')
      ? 'warn'
      : 'note';
  if (judged || matches.every((match) => match.weak)) return 'note';
  return role !== 'mention' || matches.some(({ passage }) => passage === 'assessment') ? 'warn' : 'note';
}

function tierOf({ origin }: Match): 'A' | 'B' | 'C' | 'D' {
  return origin.kind === 'demand' ? origin.demand.evidence.tier : origin.entry.evidence.tier;
}
