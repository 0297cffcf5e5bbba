/** A school’s file for an example. `more` are further lines of YAML. */
export function schoolFile(more: string): Record<string, string> {
  return { 'content/schools/quay.yaml': `name: Quay School\n${more.trim()}\n` };
}

/** A community for an example: 600 pupils, and what is said of them. */
export function community(figures: string): string {
  return `community:\n  source: School census\n  roll: 600\n  ${figures}\n`;
}

/** A unit’s file for an example. `fields` are lines of YAML below its title and subject. */
export function unitFile(id: string, title: string, fields: string): Record<string, string> {
  const subject = id.slice(0, id.indexOf('/'));
  return {
    [`content/units/${id}.md`]: `---\ntitle: ${title}\nsubject: ${subject}\n${fields.trim()}\n---\n`,
  };
}

/** A study of a topic for an example, as one entry of `studies`. */
export function study(topic: string, lessons: number, ...portrayals: readonly string[]): string {
  const portrays =
    portrayals.length === 0 ? ' none' : portrayals.map((portrayal) => `\n      - ${portrayal}`).join('');
  return `  - topic: ${topic}\n    lessons: ${lessons}\n    portrays:${portrays}`;
}

/** Someone who is portrayed in an example. */
export function someone(who: string, groups: string, more = 'presence: lead'): string {
  return `{ who: ${who}, groups: [${groups}], ${more}, evidence: Chapter 1. }`;
}
