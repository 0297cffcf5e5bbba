import type { Finding } from '../../model/finding.ts';
import { backgroundOnly } from './background-only.ts';
import { boltOn } from './bolt-on.ts';
import { broadLabel } from './broad-label.ts';
import { choiceNotMade } from './choice-not-made.ts';
import { crowded } from './crowded.ts';
import type { Facts } from './facts.ts';
import { longGap } from './long-gap.ts';
import { mirrorHeavy } from './mirror-heavy.ts';
import { noMirror } from './no-mirror.ts';
import { noOwnVoice } from './no-own-voice.ts';
import { noPupilVoice } from './no-pupil-voice.ts';
import { notDescribed } from './not-described.ts';
import { offeredNotTaught } from './offered-not-taught.ts';
import { oneView } from './one-view.ts';
import { reviewOverdue } from './review-overdue.ts';
import type { SchoolRule } from './rule.ts';
import { singleStory } from './single-story.ts';
import { stereotype } from './stereotype.ts';
import { threadGap } from './thread-gap.ts';
import { windowHeavy } from './window-heavy.ts';

/** Every rule on what a school teaches, in the order of the method page. */
export const schoolRules: readonly SchoolRule[] = [
  noMirror,
  singleStory,
  stereotype,
  boltOn,
  backgroundOnly,
  broadLabel,
  crowded,
  noOwnVoice,
  windowHeavy,
  mirrorHeavy,
  notDescribed,
  offeredNotTaught,
  longGap,
  reviewOverdue,
  noPupilVoice,
  threadGap,
  oneView,
  choiceNotMade,
];

/** What all rules find in one school. */
export function applyRules(facts: Facts): Finding[] {
  return schoolRules.flatMap((rule) => rule.find(facts));
}
