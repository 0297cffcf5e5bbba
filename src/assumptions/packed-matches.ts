import type { Demand } from '../model/demand.ts';
import type { Entry } from '../model/lexicon.ts';
import type { UnitMatches } from './find-matches.ts';
import type { Match, Origin } from './match.ts';

/** Matches as one thread hands them to another: entries and demands by their ids. */
export interface PackedMatches extends Omit<UnitMatches, 'matches'> {
  readonly matches: readonly (Omit<Match, 'origin'> & { readonly origin: PackedOrigin })[];
}

interface PackedOrigin {
  readonly id: string;
  /** The pattern of an entry, as it is written; a demand has none. */
  readonly written: string | undefined;
}

/** Names entries and demands instead of holding them. */
export function packMatches({ matches, findings }: UnitMatches): PackedMatches {
  return { findings, matches: matches.map((match) => ({ ...match, origin: packOrigin(match.origin) })) };
}

function packOrigin(origin: Origin): PackedOrigin {
  return origin.kind === 'demand'
    ? { id: origin.demand.id, written: undefined }
    : { id: origin.entry.id, written: origin.written };
}

/** Makes what finds entries and demands again. It throws where matches come from another standard. */
export function createUnpacker(
  lexicon: readonly Entry[],
  demands: readonly Demand[],
): (packed: PackedMatches) => UnitMatches {
  const entries = new Map(lexicon.map((entry) => [entry.id, entry]));
  const asked = new Map(demands.map((demand) => [demand.id, demand]));
  const unpackOrigin = ({ id, written }: PackedOrigin): Origin => {
    if (written === undefined) return { kind: 'demand', demand: found(asked, id) };
    return { kind: 'entry', entry: found(entries, id), written };
  };
  return ({ matches, findings }) => ({
    findings,
    matches: matches.map((match) => ({ ...match, origin: unpackOrigin(match.origin) })),
  });
}

function found<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`The standard has no entry or demand ${id}.`);
  return value;
}
