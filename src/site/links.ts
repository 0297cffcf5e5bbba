import { yearSlug } from '../model/key-stage.ts';

/** An address of this site, `/compare/` say, under the base the site is served from. Every link goes through here. */
export function href(path: string): string {
  return joinBase(import.meta.env.BASE_URL, path);
}

/** Puts an address below a base, with exactly one slash between them. */
export function joinBase(base: string, path: string): string {
  return `${base.replace(/\/+$/u, '')}/${path.replace(/^\/+/u, '')}`;
}

export function homeLink(): string {
  return href('/');
}

export function compareLink(): string {
  return href('/compare/');
}

/** The method page, or the passage of it that `anchor` names. */
export function methodLink(anchor?: string): string {
  return href(anchor === undefined ? '/method/' : `/method/#${anchor}`);
}

/** The page of a rule, by its id. */
export function ruleLink(rule: string): string {
  return href(`/method/rules/${rule}/`);
}

/** The search of a school; of the whole trust without one. */
export function searchLink(school?: string): string {
  return href(school === undefined ? '/search/' : `/schools/${school}/search/`);
}

export function schoolLink(school: string): string {
  return href(`/schools/${school}/`);
}

export function yearLink(school: string, year: number): string {
  return href(`/schools/${school}/years/${yearSlug(year)}/`);
}

export function subjectLink(school: string, subject: string): string {
  return href(`/schools/${school}/subjects/${subject}/`);
}

/** `unit` is a unit's id, `subject/unit`. */
export function unitLink(school: string, unit: string): string {
  return href(`/schools/${school}/units/${unit}/`);
}

export function textsLink(school: string): string {
  return href(`/schools/${school}/texts/`);
}

export function textLink(school: string, text: string): string {
  return href(`/schools/${school}/texts/${text}/`);
}

export function findingsLink(school: string): string {
  return href(`/schools/${school}/findings/`);
}

export function journeyLink(school: string): string {
  return href(`/schools/${school}/journey/`);
}

export function threadsLink(school: string): string {
  return href(`/schools/${school}/threads/`);
}

export function widerLink(school: string): string {
  return href(`/schools/${school}/wider/`);
}

/** Where the figures of a scope are worked out. */
export function workingLink(school: string, scope: string): string {
  return href(`/schools/${school}/working/${scope}/`);
}
