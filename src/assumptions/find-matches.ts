import type { Finding } from '../model/finding.ts';
import type { Unit } from '../model/unit.ts';
import { readAnswers } from './answers.ts';
import type { PassageKind } from './flag.ts';
import type { Match } from './match.ts';
import { matchPassages } from './match-passages.ts';
import type { Matcher } from './matcher.ts';
import { plainPassage } from './passage.ts';
import { readPassages } from './read-passages.ts';
import { aboutTexts, applyScaffolds, knownOfText, knownOfUnit } from './scaffold.ts';

/** What a unit takes for granted, before any school is asked, and answers in it that could not be read. */
export interface UnitMatches {
  readonly matches: readonly Match[];
  readonly findings: readonly Finding[];
}

/** Finds what a unit takes for granted. The same for every school: done once per unit. */
export function findMatches(unit: Unit, matcher: Matcher): UnitMatches {
  const { passages, comments } = readPassages(unit);
  const { familiar, findings } = readAnswers(comments, new Set([...matcher.concepts, ...unit.teaches]));
  const found = matchPassages(passages, matcher, unit.body.mdx);
  if (found.length === 0) return { matches: [], findings };
  const about = matchPassages(
    aboutTexts(unit).map((text) => plainPassage(text, 'title')),
    matcher,
    false,
  );
  const concepts = new Set(
    about.filter(({ match }) => match.origin.kind === 'entry').map(({ match }) => match.concept),
  );
  return { matches: applyScaffolds(found, knownOfUnit(unit, matcher, concepts, familiar)), findings };
}

/** Finds what one plain passage takes for granted. Offsets are UTF-16 units of the text; places count lines from 1. */
export function findInText(
  text: string,
  kind: PassageKind,
  matcher: Matcher,
  subject?: string,
): readonly Match[] {
  return applyScaffolds(matchPassages([plainPassage(text, kind)], matcher, false), knownOfText(subject));
}
