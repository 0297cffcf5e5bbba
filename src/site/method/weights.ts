import type { Rubric } from '../../model/rubric.ts';
import type { Source } from '../../model/source.ts';
import type { Standard } from '../../model/standard.ts';

/** One number of the rubric, as the method page prints it. */
export interface Weight {
  /** What it is, in plain words. */
  readonly name: string;
  /** Its symbol in the formulas, where it has one. */
  readonly symbol: string | undefined;
  /** The number, with its unit. */
  readonly value: string;
}

/** The numbers that share one reason and one source. */
export interface Reasoned {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly source: string;
  /** The source in full; undefined where sources.yaml does not hold it. */
  readonly cited: Source | undefined;
  readonly weights: readonly Weight[];
}

type Section = Exclude<keyof Rubric, 'subjects' | 'intersections'>;

/** Every weight and threshold of the rubric, with its reason and its source. */
export function listWeights({
  rubric,
  facets,
  sources,
}: Pick<Standard, 'rubric' | 'facets' | 'sources'>): Reasoned[] {
  const names = rubric.headline.facets.map((id) => facets.get(id)?.name ?? id);
  const section = (id: Section, title: string, weights: readonly Weight[]): Reasoned => {
    const { reason, source } = rubric[id];
    return { id, title, reason, source, cited: sources.get(source), weights };
  };
  return [
    section('headline', 'The headline', [weight('Facets in the headline figure', names.join(', '))]),
    section('enough', 'Enough lessons', enoughWeights(rubric)),
    section('light', 'Glimpses', lightWeights(rubric)),
    section('crowd', 'A crowded lesson', [
      weight(
        'Groups that one lesson can hold; beyond it, they share the lesson',
        `${rubric.crowd.groups} groups`,
        'c',
      ),
    ]),
    section('windows', 'A whole window', windowWeights(rubric)),
    section('reading', 'Too little described', [
      weight(
        'Coverage below which a subject’s key stage is “not described”',
        String(rubric.reading.notDescribed),
      ),
    ]),
    ...ruleSections(rubric, section),
    section('reviews', 'Reviews', [
      weight('Years within which a unit is reviewed', `${rubric.reviews.everyYears} years`),
    ]),
  ];
}

/** The thresholds of rules: when a finding is made. */
function ruleSections(
  { noMirror, singleStory, boltOn, ownVoice, heavy, longGap }: Rubric,
  section: (id: Section, title: string, weights: readonly Weight[]) => Reasoned,
): Reasoned[] {
  return [
    section('noMirror', 'No mirror', [
      weight('A group is met less than', String(noMirror.below), 'd'),
      weight('In one subject, for groups from this share of pupils on', percent(noMirror.ofPupils)),
    ]),
    section('singleStory', 'A single story', [
      weight('Of the lessons a group leads, told only as struggle: at least', percent(singleStory.share)),
    ]),
    section('boltOn', 'Bolted on', [
      weight('Of the lessons a group leads in a year, in one half-term: at least', percent(boltOn.share)),
      weight('For groups that lead in at least', lessons(boltOn.lessons)),
    ]),
    section('ownVoice', 'In their own voice', [
      weight('Texts about a group: at least', String(ownVoice.texts)),
    ]),
    section('heavy', 'All mirror, or all window', [
      weight('One of the two is at least', String(heavy.atLeast)),
      weight('The other is below', String(heavy.below)),
    ]),
    section('longGap', 'A long gap', [
      weight('Half-terms running without a mirror: more than', String(longGap.halfTerms)),
    ]),
  ];
}

function percent(share: number): string {
  return `${round(100 * share)} in 100`;
}

function enoughWeights({ enough }: Rubric): Weight[] {
  return [
    weight(
      'Share of lessons that is enough',
      `${enough.share} (one lesson in ${round(1 / enough.share)})`,
      'θ',
    ),
    weight('Enough is at least', lessons(enough.least), 'θ'),
    weight('Enough is at most, for each year', lessons(enough.mostPerYear), 'θ'),
  ];
}

function lightWeights({ light }: Rubric): Weight[] {
  return [
    weight('A lead or shared life told only as struggle', String(light.struggleOnly), 'G'),
    weight('Someone in the background', String(light.background), 'G'),
    weight('Only a broad label, or a related group', String(light.broadLabel), 'G'),
    weight('All glimpses together, at most', String(light.most), 'd'),
  ];
}

function windowWeights({ windows }: Rubric): Weight[] {
  return [
    weight('A unit', groups(windows.unit), 'N'),
    weight('A subject in a year', groups(windows['subject-year']), 'N'),
    weight('A year', groups(windows.year), 'N'),
    weight('A subject in a key stage', groups(windows['subject-key-stage']), 'N'),
    weight('A key stage', groups(windows['key-stage']), 'N'),
    weight('A school', groups(windows.school), 'N'),
  ];
}

function weight(name: string, value: string, symbol?: string): Weight {
  return { name, symbol, value };
}

function groups(count: number): string {
  return count === 1 ? '1 group' : `${count} groups`;
}

function lessons(count: number): string {
  return count === 1 ? '1 lesson' : `${count} lessons`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
