import type { Flag } from '../assumptions/flag.ts';
import type { Finding } from '../model/finding.ts';

/** Flags that still stand, as findings of one school; cleared ones are good news, not findings. */
export function findingsOfFlags(flags: readonly Flag[], school: string): Finding[] {
  return flags
    .filter((flag) => flag.cleared === undefined)
    .map((flag) => ({
      rule: flag.role === 'demand' ? 'assumption/experience' : 'assumption/unfamiliar',
      severity: flag.severity,
      place: flag.places[0].place,
      message: flag.message,
      advice: flag.advice.join(' '),
      found: flag.concept,
      schools: [school],
    }));
}
