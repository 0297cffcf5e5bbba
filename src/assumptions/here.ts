import type { School } from '../model/school.ts';

/** What a school knows that decides whether a flag holds there. */
export interface Here {
  /** The year groups of the unit that this school has. */
  readonly years: readonly number[];
  readonly mobility: 'low' | 'some' | 'high';
  readonly familiar: School['familiar'];
  readonly experienced: School['experienced'];
  /** The day of the audit, YYYY-MM-DD. */
  readonly date: string;
  /** Concept to the title of the earlier unit that teaches it. */
  readonly taughtEarlier: ReadonlyMap<string, string>;
  readonly taughtHere: ReadonlySet<string>;
  /** Concept to the reason why a decision says it is fine here. */
  readonly accepted: ReadonlyMap<string, string>;
}
