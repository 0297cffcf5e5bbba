import type { Here } from './here.ts';
import type { Cleared, Match } from './match.ts';

/** How a school stands to a match: cleared, lowered to a note with a sentence that says why, or neither. */
export type Standing =
  | { readonly kind: 'cleared'; readonly cleared: Cleared }
  | { readonly kind: 'lowered'; readonly why: string }
  | { readonly kind: 'open' };

/** Weighs what the text does and what the school knows. The unit comes first, then the school. */
export function standingOf(match: Match, here: Here): Standing {
  const cleared = match.cleared ?? clearedHere(match.concept, here);
  if (cleared !== undefined) return { kind: 'cleared', cleared };
  const why = loweredHere(match.concept, here);
  return why === undefined ? { kind: 'open' } : { kind: 'lowered', why };
}

function clearedHere(concept: string, here: Here): Cleared | undefined {
  if (here.taughtHere.has(concept)) return { by: 'taught', why: 'This unit teaches it.' };
  const accepted = here.accepted.get(concept);
  if (accepted !== undefined) return { by: 'answered', why: accepted };
  const earlier = here.taughtEarlier.get(concept);
  if (earlier !== undefined && here.mobility !== 'high')
    return { by: 'taught', why: `An earlier unit teaches it: “${earlier}”.` };
  return experiencedHere(concept, here) ?? familiarToAll(concept, here);
}

/** An experience counts once it has happened, and only if it reached every year group of the unit. */
function experiencedHere(concept: string, here: Here): Cleared | undefined {
  const had = here.experienced.filter(
    (each) => each.concept === concept && (each.on === undefined || each.on <= here.date),
  );
  const years = new Set(had.flatMap((each) => each.years));
  if (here.years.length === 0 || !here.years.every((year) => years.has(year))) return undefined;
  return { by: 'experienced', why: had.map((each) => each.because).join('; ') };
}

function familiarToAll(concept: string, here: Here): Cleared | undefined {
  const all = currentFamiliar(concept, here).find((each) => each.to === 'all');
  return all === undefined ? undefined : { by: 'familiar', why: all.because };
}

function loweredHere(concept: string, here: Here): string | undefined {
  const earlier = here.taughtEarlier.get(concept);
  if (earlier !== undefined)
    return `“${earlier}” teaches it earlier, but many pupils join this school part-way.`;
  const most = currentFamiliar(concept, here)[0];
  return most === undefined
    ? undefined
    : `Most pupils here have met it (${most.because}); this is for those who have not.`;
}

function currentFamiliar(concept: string, here: Here): Here['familiar'] {
  return here.familiar.filter(
    (each) => each.concept === concept && (each.until === undefined || each.until >= here.date),
  );
}
