import type { Unit } from '../model/unit.ts';
import { isGlossed, isShown } from './gloss.ts';
import { findHits } from './hits.ts';
import { formsOf } from './inflect.ts';
import type { Cleared, Match } from './match.ts';
import type { Matcher } from './matcher.ts';
import type { Passage } from './passage.ts';
import { createWordReader, normalWords } from './words.ts';

/** A match and the passage it stands in. */
export interface Found {
  readonly match: Match;
  readonly passage: Passage;
}

/** What clears a match before any school is asked, apart from what the text explains. */
export interface Known {
  readonly subject: string | undefined;
  /** What the unit is about: its title and its topics. */
  readonly about: readonly string[];
  readonly aboutConcepts: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, string>;
  /** Patterns and concepts of the glossary in the front matter. */
  readonly glossary: ReadonlySet<string>;
}

/** Nothing is known of a plain text but its subject. */
export function knownOfText(subject: string | undefined): Known {
  return { subject, about: [], aboutConcepts: new Set(), answers: new Map(), glossary: new Set() };
}

/** What a unit says of itself. */
export function knownOfUnit(
  unit: Unit,
  matcher: Matcher,
  aboutConcepts: ReadonlySet<string>,
  answers: ReadonlyMap<string, string>,
): Known {
  const about = aboutTexts(unit).map((text) => ` ${normalWords(text).join(' ')} `);
  return { subject: unit.subject, about, aboutConcepts, answers, glossary: glossaryOf(unit, matcher) };
}

/** The texts that say what a unit is about. */
export function aboutTexts(unit: Unit): readonly string[] {
  return [unit.title, ...unit.studies.flatMap((study) => study.topic ?? [])];
}

/** Patterns that the words of the glossary match, and concepts that they name. */
function glossaryOf(unit: Unit, matcher: Matcher): ReadonlySet<string> {
  return new Set(
    Object.keys(unit.glossary).flatMap((word) => {
      const words = createWordReader(matcher.vocabulary)(word);
      const whole = findHits(words, matcher).filter((hit) => hit.from === 0 && hit.to === words.count);
      const named = whole.filter((hit) => names(word, hit.pattern.entry.concept, hit.pattern.entry.label));
      return [
        ...whole.map((hit) => patternKey(hit.pattern.entry.id, hit.pattern.written)),
        ...named.map((hit) => hit.pattern.entry.concept),
      ];
    }),
  );
}

/**
 * Marks what a text itself does about each match, in reading order: an explanation or a picture helps from where it
 * stands, not before it. It helps with the words it explains; where these are the concept's own name, with all of it.
 */
export function applyScaffolds(found: readonly Found[], known: Known): readonly Match[] {
  const helped = new Map<string, Cleared>();
  return found.map(({ match, passage }) => {
    const own = scaffoldAt(match, passage);
    const key = keyOf(match);
    if (own !== undefined) {
      const later = {
        by: own.by,
        why: own.by === 'pictured' ? 'A picture shows it before this.' : 'The text explains it before this.',
      };
      for (const each of [key, ...(isOwnName(match) ? [match.concept] : [])])
        if (!helped.has(each)) helped.set(each, later);
    }
    const cleared = clearedByUnit(match, known) ?? own ?? helped.get(key) ?? helped.get(match.concept);
    return cleared === undefined ? match : { ...match, cleared };
  });
}

function scaffoldAt(match: Match, passage: Passage): Cleared | undefined {
  if (match.origin.kind === 'demand') return undefined;
  if (passage.picture) return { by: 'pictured', why: 'It is what the picture shows.' };
  const mention = { ...match, text: passage.text };
  if (isShown(mention)) return { by: 'pictured', why: 'The text points to a picture of it.' };
  return isGlossed(mention) ? { by: 'glossed', why: 'The text explains it right here.' } : undefined;
}

function clearedByUnit(match: Match, known: Known): Cleared | undefined {
  const answer = known.answers.get(match.concept);
  if (answer !== undefined) return { by: 'answered', why: answer };
  if (match.origin.kind === 'demand') return undefined;
  const { entry } = match.origin;
  if (known.subject !== undefined && entry.unless?.subject.includes(known.subject) === true) {
    return { by: 'subject', why: `It is ordinary content of the subject ${known.subject}.` };
  }
  if (isAbout(match, known)) return { by: 'taught', why: 'It is what the unit is about.' };
  return known.glossary.has(keyOf(match)) || known.glossary.has(match.concept)
    ? { by: 'glossed', why: "It is in the unit's glossary." }
    : undefined;
}

function isAbout(match: Match, known: Known): boolean {
  if (known.aboutConcepts.has(match.concept)) return true;
  if (match.origin.kind === 'demand') return false;
  const names = [match.origin.entry.label, match.concept].map((name) => ` ${normalWords(name).join(' ')} `);
  return known.about.some((text) => names.some((name) => text.includes(name)));
}

function keyOf(match: Match): string {
  return match.origin.kind === 'demand'
    ? match.concept
    : patternKey(match.origin.entry.id, match.origin.written);
}

function patternKey(entry: string, written: string): string {
  return `${entry} ${written}`;
}

function isOwnName(match: Match): boolean {
  return match.origin.kind === 'entry' && names(match.said, match.concept, match.origin.entry.label);
}

/** Are these words a concept's own name, singular or plural? */
function names(said: string, concept: string, label: string): boolean {
  const words = normalWords(said);
  return [concept, label].map(normalWords).some((name) => {
    if (name.length !== words.length) return false;
    return name.every(
      (word, at) =>
        word === words[at] || (at === name.length - 1 && formsOf(word, 'any').includes(words[at] ?? '')),
    );
  });
}
