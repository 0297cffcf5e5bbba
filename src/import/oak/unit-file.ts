import type { PlannedLesson } from './lesson-plan.ts';
import type { UnitPlan } from './unit-plan.ts';
import { answersOf } from './way.ts';
import type { Option } from './way.ts';

/** One file of content: a unit, or a part of one that only some pupils take. */
export interface UnitFile {
  readonly id: string;
  readonly title: string;
  readonly plan: UnitPlan;
  readonly options: readonly Option[];
  readonly lessons: readonly FileLesson[];
  /** How many lessons a pupil who takes it is taught at most. */
  readonly taken: number;
}

/** `offered`: an alternative within the unit, listed and counted for nobody. */
export interface FileLesson extends PlannedLesson {
  readonly offered: boolean;
}

/** A unit whole, in one file: lessons that not all its pupils are taught are offered. */
export function wholeUnit(plan: UnitPlan): readonly UnitFile[] {
  const lessons = plan.lessons.map((each) => ({ ...each, offered: each.only?.length !== 0 }));
  return [{ plan, lessons, id: plan.id, title: plan.unit.title, options: plan.options, taken: plan.taken }];
}

/**
 * A unit with its alternatives apart: a file for what all its pupils are taught, and one for each set of conditions
 * on which they are taught more. Every lesson stands in one file only; one that conditions cannot place is offered.
 */
export function unitApart(plan: UnitPlan): readonly UnitFile[] {
  const home =
    plan.lessons.find(({ only }) => only?.length === 0) ??
    plan.lessons.find(({ only }) => only !== undefined);
  const parts = Map.groupBy(plan.lessons, ({ only }) => JSON.stringify(only ?? home?.only));
  return [...parts.values()].map((lessons) => partOf(plan, lessons));
}

function partOf(plan: UnitPlan, lessons: readonly PlannedLesson[]): UnitFile {
  const only = lessons.find((each) => each.only !== undefined)?.only ?? [];
  const taken = Math.max(1, lessons.filter((each) => each.only !== undefined).length);
  return {
    plan,
    taken,
    id: [plan.id, ...only.flatMap(answersOf)].join('-'),
    title: only.length === 0 ? plan.unit.title : `${plan.unit.title} (${nameOptions(only, plan)})`,
    options: [...plan.options, ...only],
    lessons: lessons.map((each) => ({ ...each, offered: each.only === undefined })),
  };
}

/** Conditions in words: `AQA or OCR, Higher`; the contents of a choice by their titles. */
export function nameOptions(options: readonly Option[], { names }: UnitPlan): string {
  const inWords = (answer: string): string => names.get(answer) ?? answer.replaceAll('-', ' ');
  return options.map((each) => answersOf(each).map(inWords).join(' or ')).join(', ');
}
