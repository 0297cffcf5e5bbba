import type { Role } from './flag.ts';
import type { Match } from './match.ts';

/** What, why here, and who may not have met it: full sentences. */
export function messageOf(
  match: Match,
  group: readonly Match[],
  role: Role,
  lowered: string | undefined,
): string {
  const because = match.origin.kind === 'demand' ? match.origin.demand.because : match.origin.entry.because;
  const who =
    role === 'demand'
      ? 'Some pupils may not have this to write or speak about.'
      : 'Some pupils may not have met it.';
  return [what(match, group, role), who, inFull(because), lowered]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

function what(match: Match, group: readonly Match[], role: Role): string {
  const said = `“${match.said.replaceAll(/\s+/gu, ' ')}”`;
  if (match.origin.kind === 'demand')
    return `${said} asks pupils for an experience of their own: ${match.origin.demand.label}.`;
  const named = sameWords(match.said, match.origin.entry.label)
    ? said
    : `${said} (${match.origin.entry.label})`;
  switch (role) {
    case 'demand':
      return `${named} is asked of pupils as their own experience.`;
    case 'key':
      return match.asked || group.some((each) => each.asked)
        ? `${named} stands in what pupils are asked, so it has to be understood to answer.`
        : `${named} has to be understood to follow the text.`;
    case 'setting':
      return group.length > 1
        ? `${named} comes up in ${group.length} places here, so the text leans on it.`
        : `${named} is what the text is built on here.`;
    case 'mention':
      return `The text mentions ${named} and does not explain it.`;
  }
}

function sameWords(said: string, label: string): boolean {
  return said.toLowerCase().replaceAll('-', ' ') === label.toLowerCase().replaceAll('-', ' ');
}

const verb =
  /^(?:Needs|Depends|Belongs|Assumes|Costs|Takes|Varies|Comes|Means|Requires|Happens|Differs|Relies|Counts|Asks|Supposes|Implies)\b/u;
const noun =
  /^(?:[A-Z][\p{L}’'-]*s|People|Children|Many|Most|Few|Each|Every|One|Its|These|Those|The|Some|Staff|Court|Bank|Train|Farm|City|School|Collecting|Knowing|Going|Keeping|Following|Working|Formal)\b/u;

/** The lexicon says why in a short clause: `Needs a coast.` A message says it in full: `It needs a coast.` */
function inFull(because: string): string {
  const closed = /[.!?]$/u.test(because) ? because : `${because}.`;
  const small = `${closed.charAt(0).toLowerCase()}${closed.slice(1)}`;
  if (verb.test(closed)) return `It ${small}`;
  return noun.test(closed) ? closed : `It is ${small}`;
}

/** What to do, in order: explain first; last, how to say that it is fine here. */
export function adviceOn(match: Match): readonly string[] {
  return [...remediesOf(match), ...fineHere(match)];
}

function remediesOf({ origin, said }: Match): readonly string[] {
  if (origin.kind === 'demand') {
    const { stem, swap } = origin.demand.remedy;
    return [`Ask instead: “${stem}”`, ...swapTo(swap)];
  }
  const { gloss, teach, picture, visit, swap } = origin.entry.remedy;
  return [
    `Explain it where it first stands: ${said.replaceAll(/\s+/gu, ' ')} (${gloss}).`,
    ...(teach === undefined ? [] : [`Teach it first: ${stopped(teach)}`]),
    ...(picture === undefined ? [] : [`Show a picture: ${stopped(picture)}`]),
    ...(visit === undefined ? [] : [`Visit or invite: ${stopped(visit)}`]),
    ...swapTo(swap),
  ];
}

function swapTo(swap: readonly string[]): readonly string[] {
  return swap.length === 0 ? [] : [`Or use instead: ${stopped(swap.join(', or '))}`];
}

function stopped(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

function fineHere(match: Match): readonly string[] {
  const answer = `pierglass: familiar ${match.concept}, because …`;
  const comment = match.mdx ? `{/* ${answer} */}` : `<!-- ${answer} -->`;
  return [
    `If it is fine in this unit, write above the paragraph: ${comment}`,
    `If pupils of a school know it, write in the school's file under \`familiar\`: { concept: ${match.concept}, to: most, because: … }`,
  ];
}
