import type { Content } from '../model/content.ts';
import type { School } from '../model/school.ts';
import type { Option, Study, Unit } from '../model/unit.ts';
import type { CountedStudy } from '../representation/study.ts';

/** A study as a school teaches it. `text` is the text after swaps and choices. */
export interface TaughtStudy {
  readonly study: Study;
  /** Its position in the unit's file, from 0. */
  readonly at: number;
  readonly text: string | undefined;
  readonly swappedFrom: string | undefined;
  /** Why it was swapped. */
  readonly because: string | undefined;
  readonly counted: CountedStudy;
}

/** A unit as a school teaches it. */
export interface TakenUnit {
  readonly unit: Unit;
  readonly studies: readonly TaughtStudy[];
  readonly offered: readonly Study[];
  /** Lessons of the unit beyond its studies. */
  readonly undescribed: number;
  /** L of the unit: its lessons, or the sum of its studies where that is more. */
  readonly lessons: number;
}

/** A unit of the trust for this school's years that it does not take, and why. */
export interface UntakenUnit {
  readonly unit: Unit;
  readonly why: 'not-in-takes' | 'other-option' | 'option-not-chosen';
  readonly option: string | undefined;
}

/** What a school teaches of the trust's units. */
export interface Programme {
  readonly taken: readonly TakenUnit[];
  readonly untaken: readonly UntakenUnit[];
}

/** Works out a school's programme: years, takes, options, swaps and choices. */
export function planProgramme(school: School, content: Content): Programme {
  const taken: TakenUnit[] = [];
  const untaken: UntakenUnit[] = [];
  for (const unit of content.units.values()) {
    if (!unit.years.some((year) => school.years.includes(year))) continue;
    const missing = whyUntaken(unit, school);
    if (missing === undefined) taken.push(takeUnit(unit, school, content));
    else untaken.push({ unit, ...missing });
  }
  return { taken, untaken };
}

function whyUntaken(unit: Unit, school: School): Omit<UntakenUnit, 'unit'> | undefined {
  if (school.takes !== 'all' && !school.takes.includes(unit.id) && !school.takes.includes(unit.subject)) {
    return { why: 'not-in-takes', option: undefined };
  }
  const open = unit.options.find((option) => school.options[option.group] === undefined);
  const other = unit.options.find((option) => !isChosen(option, school));
  if (other === undefined) return undefined;
  return open === undefined
    ? { why: 'other-option', option: other.group }
    : { why: 'option-not-chosen', option: open.group };
}

function isChosen(option: Option, school: School): boolean {
  const answer = school.options[option.group];
  return answer !== undefined && [option.is].flat().includes(answer);
}

function takeUnit(unit: Unit, school: School, content: Content): TakenUnit {
  const studies = unit.studies.flatMap((study, at) =>
    study.status === 'offered' ? [] : [teachStudy(study, at, unit, school, content)],
  );
  const described = studies.reduce((sum, each) => sum + each.counted.lessons, 0);
  return {
    unit,
    studies,
    offered: unit.studies.filter((study) => study.status === 'offered'),
    undescribed: Math.max(0, unit.lessons - described),
    lessons: Math.max(unit.lessons, described),
  };
}

function teachStudy(study: Study, at: number, unit: Unit, school: School, content: Content): TaughtStudy {
  const choice = study.choose === undefined ? undefined : chosenText(study.choose, unit, school);
  const written = study.text ?? choice;
  const swap = school.swaps.find((each) => each.unit === unit.id && each.from === written);
  const id = swap?.to ?? written;
  const text = id === undefined ? undefined : content.texts.get(id);
  // A text that does not exist, or was left out, is not described: it is unknown, not empty.
  const open =
    (study.choose !== undefined && choice === undefined) || (id !== undefined && text === undefined);
  const own = Array.isArray(study.portrays) ? study.portrays : [];
  const textOwn = Array.isArray(text?.portrays) ? text.portrays : [];
  const counted: CountedStudy = {
    lessons: study.lessons ?? 0,
    portrayals: [...own, ...textOwn],
    nobody: study.portrays === 'none' || text?.portrays === 'none',
    surveyed: [...study.surveyed, ...(text?.surveyed ?? [])],
    challenged: study.challenged !== undefined,
    open,
  };
  return { study, at, text: id, swappedFrom: swap?.from, because: swap?.because, counted };
}

function chosenText(offered: readonly string[], unit: Unit, school: School): string | undefined {
  const choices = [school.choices[unit.id] ?? []].flat();
  return choices.find((text) => offered.includes(text));
}
