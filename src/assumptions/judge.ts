import { compareText } from '../model/finding.ts';
import type { Here } from './here.ts';
import { standingOf, type Standing } from './clear.ts';
import type { UnitMatches } from './find-matches.ts';
import type { Flag, FlagPlace } from './flag.ts';
import type { Match } from './match.ts';
import { adviceOn, messageOf } from './message.ts';
import { roleOf, severityOf } from './severity.ts';

/** A group of matches that makes one flag: never empty. */
type Group = readonly [Match, ...Match[]];

/** Judges a unit's matches at one school: all flags, those that are cleared included. */
export function judge(matches: UnitMatches, here: Here): readonly Flag[] {
  return judgeText(matches.matches, here);
}

/** Judges the matches of one text. Worst first, then by role, then by place. */
export function judgeText(matches: readonly Match[], here: Here): readonly Flag[] {
  const groups = new Map<string, { readonly standing: Standing; readonly group: [Match, ...Match[]] }>();
  for (const match of matches) {
    const standing = standingOf(match, here);
    const key = `${match.section} ${match.concept} ${standing.kind}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { standing, group: [match] });
    else known.group.push(match);
  }
  return [...groups.values()].map(({ standing, group }) => flagOf(group, standing)).toSorted(compareFlags);
}

function flagOf(group: Group, standing: Standing): Flag {
  const main = group.find((match) => match.origin.kind === 'demand') ?? group[0];
  const role = roleOf(group);
  const lowered = standing.kind === 'lowered' ? standing.why : undefined;
  const source = main.origin.kind === 'demand' ? main.origin.demand : main.origin.entry;
  const [first, ...others] = group;
  return {
    concept: main.concept,
    category: source.category,
    entry: source.id,
    label: source.label,
    role,
    severity: lowered === undefined ? severityOf(group, role) : 'note',
    places: [flagPlace(first), ...others.map(flagPlace)],
    message: messageOf(main, group, role, lowered),
    advice: adviceOn(main),
    cleared: standing.kind === 'cleared' ? standing.cleared : undefined,
  };
}

function flagPlace(match: Match): FlagPlace {
  const start = match.start - match.sentenceStart;
  return {
    place: match.place,
    sentence: match.sentence,
    start,
    end: start + match.end - match.start,
    offset: match.sentenceStart,
    passage: match.passage,
  };
}

const severities = { warn: 0, note: 1 } as const;
const roles = { demand: 0, key: 1, setting: 2, mention: 3 } as const;

function compareFlags(a: Flag, b: Flag): number {
  const [here, there] = [a.places[0].place, b.places[0].place];
  return (
    severities[a.severity] - severities[b.severity] ||
    roles[a.role] - roles[b.role] ||
    compareText(here.file, there.file) ||
    here.line - there.line ||
    here.column - there.column ||
    compareText(a.concept, b.concept)
  );
}
