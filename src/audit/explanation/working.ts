import type { Content } from '../../model/content.ts';
import type { School } from '../../model/school.ts';
import type { Lens } from '../../representation/lens.ts';
import type { ScopeAudit } from '../trust-audit.ts';
import type { ScopeStudy } from './studies.ts';

/** A step of the working: what it is about, and its lines. */
export interface Step {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What an explanation is made from. */
export interface Working {
  readonly content: Content;
  readonly school: School;
  readonly lens: Lens;
  readonly audit: ScopeAudit;
  readonly studies: readonly ScopeStudy[];
  readonly theta: number;
}
