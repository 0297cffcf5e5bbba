import type { Flag, FlagPlace } from '../../assumptions/flag.ts';

/** A sentence in three parts: before, what is assumed, and after. */
export interface Marked {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Cuts a sentence at the offsets of what was found in it. */
export function markSentence({ sentence, start, end }: FlagPlace): Marked {
  return { before: sentence.slice(0, start), marked: sentence.slice(start, end), after: sentence.slice(end) };
}

/** Flags that stand, the weightier first, and those that are cleared: the good news. */
export function sortFlags(flags: readonly Flag[]): {
  readonly standing: readonly Flag[];
  readonly cleared: readonly Flag[];
} {
  return {
    standing: flags.filter((flag) => flag.cleared === undefined).toSorted((a, b) => weight(a) - weight(b)),
    cleared: flags.filter(
      (flag, at) => flag.cleared !== undefined && flags.findIndex((other) => isSame(other, flag)) === at,
    ),
  };
}

function weight(flag: Flag): number {
  return flag.severity === 'warn' ? 0 : 1;
}

/** The same good news twice is said once. */
function isSame(a: Flag, b: Flag): boolean {
  return a.cleared !== undefined && a.label === b.label && a.cleared.why === b.cleared?.why;
}
