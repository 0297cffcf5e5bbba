/** The key stages of England, by year group; Reception is year 0. */
export const keyStages = [
  { id: 'eyfs', name: 'Early years', years: [0] },
  { id: 'ks1', name: 'Key stage 1', years: [1, 2] },
  { id: 'ks2', name: 'Key stage 2', years: [3, 4, 5, 6] },
  { id: 'ks3', name: 'Key stage 3', years: [7, 8, 9] },
  { id: 'ks4', name: 'Key stage 4', years: [10, 11] },
  { id: 'ks5', name: 'Key stage 5', years: [12, 13] },
] as const;

export type KeyStage = (typeof keyStages)[number];

/** The key stage of a year group (0 to 13). */
export function keyStageOf(year: number): KeyStage | undefined {
  return keyStages.find((stage) => stage.years.some((each) => each === year));
}

/** How a year group is written in an id: `r`, `1` … `13`. */
export function yearSlug(year: number): string {
  return year === 0 ? 'r' : String(year);
}

/** How a year group is written for people: `Reception`, `Year 8`. */
export function yearName(year: number): string {
  return year === 0 ? 'Reception' : `Year ${year}`;
}
