import type { TakenUnit, TaughtStudy } from '../../audit/programme.ts';
import type { Portrayal } from '../../model/portrayal.ts';

/** Someone pupils meet, and in what: a text by its id, or a topic in words. */
export interface Person {
  readonly portrayal: Portrayal;
  readonly text: string | undefined;
  readonly topic: string | undefined;
}

/** Everyone portrayed in a unit as a school teaches it, each once for every study. */
export function peopleOf(taken: TakenUnit): Person[] {
  return taken.studies.flatMap((study) =>
    study.counted.portrayals.map((portrayal) => personIn(study, portrayal)),
  );
}

/** Those who lead, or share the lead: whom a parent would name. Each once, in the order of the lessons. */
export function leadsOf(taken: TakenUnit): Person[] {
  const leads = new Map<string, Person>();
  for (const person of peopleOf(taken)) {
    const { presence, who, evidence } = person.portrayal;
    if ((presence !== 'lead' && presence !== 'shared') || evidence === undefined) continue;
    const key = `${who}\n${person.text ?? person.topic ?? ''}`;
    if (!leads.has(key)) leads.set(key, person);
  }
  return [...leads.values()];
}

function personIn(study: TaughtStudy, portrayal: Portrayal): Person {
  return { portrayal, text: study.text, topic: study.study.topic };
}
