import type { TakenUnit, UntakenUnit } from '../audit/programme.ts';
import type { SchoolAudit, TrustAudit } from '../audit/trust-audit.ts';
import { compareText } from '../model/finding.ts';
import { yearName } from '../model/key-stage.ts';
import type { School } from '../model/school.ts';
import type { Trust } from '../model/trust.ts';
import type { Unit } from '../model/unit.ts';
import { buildLenses, type Lens } from '../representation/lens.ts';
import { siteInput } from './handover.ts';

/** A subject as pages name it. */
export interface Subject {
  readonly id: string;
  readonly name: string;
}

/** Where a text is taught in a school: the unit, and the study's place in its file. */
export interface TextUse {
  readonly taken: TakenUnit;
  readonly at: number;
}

/** One school's audit with the indexes its pages need. Units are in the order they are taught. */
export interface SchoolView {
  readonly school: School;
  readonly audit: SchoolAudit;
  readonly years: readonly number[];
  readonly subjects: readonly Subject[];
  readonly unitsOfYear: ReadonlyMap<number, readonly TakenUnit[]>;
  readonly unitsOfSubject: ReadonlyMap<string, readonly TakenUnit[]>;
  readonly untaken: ReadonlyMap<string, UntakenUnit>;
  readonly usesOfText: ReadonlyMap<string, readonly TextUse[]>;
}

/** A trust's audit with the indexes its pages need. Schools are in alphabetical order of their names. */
export interface TrustView {
  readonly audit: TrustAudit;
  readonly lenses: readonly Lens[];
  readonly trust: Trust;
  readonly schools: ReadonlyMap<string, SchoolView>;
}

const views = new WeakMap<TrustAudit, TrustView>();

/** The view of the audit that was handed over last. Indexes are made once for each audit. */
export function siteView(): TrustView {
  return viewOf(siteInput().audit);
}

/** The view of an audit, made at first sight. */
export function viewOf(audit: TrustAudit): TrustView {
  const known = views.get(audit);
  if (known !== undefined) return known;
  const made = makeView(audit);
  views.set(audit, made);
  return made;
}

/** A school of the audit that was handed over last. */
export function findSchool(id: string | undefined): SchoolView | undefined {
  return id === undefined ? undefined : siteView().schools.get(id);
}

/** May the public site show this? */
export function isPublic(what: keyof Trust['publish']): boolean {
  return siteView().trust.publish[what] === 'everyone';
}

/** A subject's name; its id in words where the rubric does not name it. */
export function subjectName(id: string): string {
  const named = siteView().audit.content.standard.rubric.subjects.find((subject) => subject.id === id);
  return named?.name ?? wordsOfId(id);
}

/** A facet's name. */
export function facetName(id: string): string {
  return siteView().audit.content.standard.facets.get(id)?.name ?? wordsOfId(id);
}

/** A group's name, by its facet and id. */
export function groupName(facet: string, group: string): string {
  return siteView().audit.content.standard.facets.get(facet)?.groups.get(group)?.name ?? wordsOfId(group);
}

/** A group's name, written with its facet: `ethnicity/pakistani`. */
export function groupNameOf(id: string): string {
  const slash = id.indexOf('/');
  return groupName(id.slice(0, slash), id.slice(slash + 1));
}

/** A text's title; its id in words where there is no such text. */
export function textTitle(id: string): string {
  return siteView().audit.content.texts.get(id)?.title ?? wordsOfId(id);
}

/** `stately-home` as `Stately home`. */
export function wordsOfId(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function makeView(audit: TrustAudit): TrustView {
  const schools = [...audit.schools.values()].toSorted(
    (a, b) => a.school.name.localeCompare(b.school.name, 'en') || compareText(a.school.id, b.school.id),
  );
  const { trust } = audit.content;
  const lenses = buildLenses(audit.content.standard.facets);
  return {
    audit,
    lenses,
    trust,
    schools: new Map(schools.map((each) => [each.school.id, makeSchool(each, audit)])),
  };
}

function makeSchool(audit: SchoolAudit, whole: TrustAudit): SchoolView {
  const { school, programme } = audit;
  const { terms } = whole.content.trust;
  const { subjects: named } = whole.content.standard.rubric;
  const inOrder = programme.taken.toSorted((a, b) => compareUnits(a.unit, b.unit, terms));
  const years = school.years.toSorted((a, b) => a - b);
  const ids = [...new Set([...inOrder, ...programme.untaken].map((each) => each.unit.subject))];
  const subjects = ids
    .map((id) => ({ id, name: named.find((each) => each.id === id)?.name ?? wordsOfId(id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    school,
    audit,
    years,
    subjects,
    unitsOfYear: new Map(
      years.map((year) => [year, inOrder.filter((each) => each.unit.years.includes(year))]),
    ),
    unitsOfSubject: Map.groupBy(inOrder, (each) => each.unit.subject),
    untaken: new Map(programme.untaken.map((each) => [each.unit.id, each])),
    usesOfText: usesOfTexts(inOrder),
  };
}

/** By first year, half-term (those without one last), subject and title. */
function compareUnits(a: Unit, b: Unit, terms: Trust['terms']): number {
  const termOf = (unit: Unit) => (unit.term === undefined ? terms.length : terms.indexOf(unit.term));
  return (
    (a.years[0] ?? 0) - (b.years[0] ?? 0) ||
    termOf(a) - termOf(b) ||
    compareText(a.subject, b.subject) ||
    a.title.localeCompare(b.title, 'en') ||
    compareText(a.id, b.id)
  );
}

function usesOfTexts(taken: readonly TakenUnit[]): Map<string, TextUse[]> {
  const uses = new Map<string, TextUse[]>();
  for (const each of taken) {
    for (const study of each.studies) {
      if (study.text === undefined) continue;
      uses.set(study.text, [...(uses.get(study.text) ?? []), { taken: each, at: study.at }]);
    }
  }
  return uses;
}

/** The years of a unit in words: `Year 8`, or `Years 10 and 11`. */
export function yearsInWords(years: readonly number[]): string {
  const names = years.map(yearName);
  const numbers = years.filter((year) => year > 0).map(String);
  if (names.length < 2) return names[0] ?? '';
  const last = numbers.at(-1) ?? '';
  const list = [...(years.includes(0) ? ['Reception'] : []), ...numbers.slice(0, -1)];
  return years.includes(0) ? `${list.join(', ')} and Year ${last}` : `Years ${list.join(', ')} and ${last}`;
}
