/** A name, and what may be added to it, most meaningful first, until it differs from every other. */
export interface Candidate {
  readonly name: string;
  readonly suffixes: readonly string[];
}

/** One name for each candidate, in their order; only names that would be the same get suffixes. */
export function uniqueNames(candidates: readonly Candidate[]): readonly string[] {
  const levels = candidates.map(() => 0);
  for (;;) {
    const names = candidates.map((each, index) => nameAt(each, levels[index] ?? 0));
    const raised = repeated(names).filter(
      (index) => (levels[index] ?? 0) < (candidates[index]?.suffixes.length ?? 0),
    );
    if (raised.length === 0) return names;
    for (const index of raised) levels[index] = (levels[index] ?? 0) + 1;
  }
}

function nameAt({ name, suffixes }: Candidate, level: number): string {
  return [name, ...suffixes.slice(0, level).filter((suffix) => suffix !== '')].join('-');
}

/** The places of names that stand more than once. */
function repeated(names: readonly string[]): readonly number[] {
  const places = Map.groupBy(names.keys(), (index) => names[index]);
  return [...places.values()].filter((same) => same.length > 1).flat();
}
