/** A school made up at random for tests of protection: exact numbers that belong to nobody. */
export interface RandomSchool {
  readonly roll: number;
  readonly counts: ReadonlyMap<string, number>;
  /** Pupils whose group is not known. */
  readonly unclassified: number;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Of 15 to 2,400 pupils in these groups: a few large, many small or empty, as in real schools. */
export function randomSchool(groups: readonly string[], random: () => number): RandomSchool {
  const size = Math.floor(15 * 160 ** random());
  const tilt = 1 + 6 * random();
  const weights = groups.map(() => (random() < 0.3 ? 0 : random() ** tilt));
  const total = weights.reduce((sum, each) => sum + each, 0) + 1e-9;
  const counts = new Map(groups.map((group, at) => [group, Math.floor(((weights[at] ?? 0) / total) * size)]));
  const unclassified = random() < 0.5 ? 0 : Math.floor((random() ** 3 * size) / 10);
  const roll = [...counts.values()].reduce((sum, each) => sum + each, unclassified);
  return { roll, counts, unclassified };
}

/** The same school a year on: in every group some pupils have left and others come, at most one in six. */
export function nextYear(school: RandomSchool, random: () => number): RandomSchool {
  const counts = new Map(
    [...school.counts].map(([group, count]) => {
      const turnover = Math.ceil(count / 6);
      return [group, Math.max(0, count + Math.round((random() - 0.5) * 2 * turnover))];
    }),
  );
  const roll = [...counts.values()].reduce((sum, each) => sum + each, school.unclassified);
  return { roll, counts, unclassified: school.unclassified };
}
