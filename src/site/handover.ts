import type { TrustAudit } from '../audit/trust-audit.ts';

/** What the site is made from: the same in-memory audit that the terminal prints. */
export interface SiteInput {
  readonly audit: TrustAudit;
}

// Astro bundles pages on their own, so a module of ours would be loaded twice; the process has one global object.
const key = Symbol.for('pierglass.site-input');

/** Hands the audit over to the pages, before Astro builds or serves them. */
export function handOver(input: SiteInput): void {
  Reflect.set(globalThis, key, input);
}

/** The audit the pages show. Throws where nobody handed one over: then Astro was started without Pierglass. */
export function siteInput(): SiteInput {
  const input: unknown = Reflect.get(globalThis, key);
  if (!isSiteInput(input))
    throw new Error('There is no audit to show. Run `npm run build` or `npm run dev`.');
  return input;
}

function isSiteInput(value: unknown): value is SiteInput {
  return typeof value === 'object' && value !== null && 'audit' in value;
}
