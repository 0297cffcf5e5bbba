import type { Finding } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Comment } from './passage.ts';

/** What a unit's own comments say is familiar: concept and reason. */
export interface Answers {
  readonly familiar: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Reads answers such as `pierglass: familiar stately-home, because we visit one in Year 7`. */
export function readAnswers(comments: readonly Comment[], concepts: ReadonlySet<string>): Answers {
  const familiar = new Map<string, string>();
  const findings: Finding[] = [];
  for (const comment of comments) {
    const said = /^pierglass\b\s*:?([\s\S]*)$/iu.exec(comment.text)?.[1];
    if (said === undefined) continue;
    const answer = parseAnswer(said.trim());
    if (answer === undefined) findings.push(badAnswer(comment));
    else if (!concepts.has(answer.concept)) findings.push(unknownConcept(comment, answer.concept, concepts));
    else familiar.set(answer.concept, answer.because);
  }
  return { familiar, findings };
}

function parseAnswer(said: string): { readonly concept: string; readonly because: string } | undefined {
  const [, concept, because] =
    /^familiar\s+([a-z0-9]+(?:-[a-z0-9]+)*)\s*,\s*because\s+(\S[\s\S]*)$/u.exec(said) ?? [];
  return concept === undefined || because === undefined
    ? undefined
    : { concept, because: because.replaceAll(/\s+/gu, ' ').trim() };
}

function badAnswer(comment: Comment): Finding {
  return {
    rule: 'content/bad-answer',
    severity: 'error',
    place: comment.place,
    message: 'This answer to a finding could not be read, so it answers nothing.',
    advice: 'Write `pierglass: familiar`, the concept, a comma, and `because` with your reason.',
    expected: 'pierglass: familiar stately-home, because we visit one in Year 7',
    found: comment.text,
  };
}

function unknownConcept(comment: Comment, concept: string, concepts: ReadonlySet<string>): Finding {
  return {
    rule: 'content/unknown-concept',
    severity: 'error',
    place: comment.place,
    message: `There is no concept \`${concept}\`, so this answer answers nothing.${didYouMean(concept, [...concepts])}`,
    advice: 'Copy the concept from the finding you want to answer.',
    found: concept,
  };
}
