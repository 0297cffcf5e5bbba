/** What a column of a school census table counts. `unclassified`: pupils whose group is not known. */
export type Meaning =
  | { readonly facet: 'roll' }
  | { readonly facet: 'ethnicity' | 'language' | 'family-income'; readonly group: string };

/** The group of those who are in none. */
export const unclassified = 'unclassified';

/** The names that ethnic groups of the school census have had in its tables, without “any” and “background”. */
const ethnicNames: Readonly<Record<string, readonly string[]>> = {
  'white-british': ['white british', 'british'],
  'white-irish': ['irish', 'white irish'],
  'irish-traveller': ['traveller of irish heritage', 'irish traveller', 'traveller irish heritage'],
  'gypsy-roma': ['gypsy roma', 'gypsy or roma', 'roma gypsy', 'roma or gypsy'],
  'white-other': ['other white', 'white other'],
  'white-and-black-caribbean': ['white and black caribbean'],
  'white-and-black-african': ['white and black african'],
  'white-and-asian': ['white and asian'],
  'mixed-other': ['other mixed', 'mixed other', 'other mixed or multiple'],
  indian: ['indian'],
  pakistani: ['pakistani'],
  bangladeshi: ['bangladeshi'],
  'asian-other': ['other asian', 'asian other'],
  'black-caribbean': ['caribbean', 'black caribbean'],
  'black-african': ['african', 'black african'],
  'black-other': ['other black', 'black other'],
  chinese: ['chinese'],
  arab: ['arab'],
  // The column holds Arab pupils too where they have none of their own, so it is the whole of “other”.
  other: ['other ethnic group'],
  [unclassified]: [
    'unclassified',
    'not obtained',
    'information not obtained',
    'refused',
    'not known',
    'not yet obtained',
  ],
};
const groupOfName = new Map(
  Object.entries(ethnicNames).flatMap(([group, names]) => names.map((name) => [name, group] as const)),
);

/** Which groups a label may put after a broad one, as in `Black - Black Caribbean`. */
const below: Readonly<Record<string, RegExp>> = {
  white: /^(?:white-(?:british|irish|other)|irish-traveller|gypsy-roma)$/u,
  mixed: /^(?:white-and-.*|mixed-other)$/u,
  asian: /^(?:indian|pakistani|bangladeshi|asian-other|chinese)$/u,
  black: /^black-/u,
  other: /^(?:arab|chinese|other)$/u,
};

/** Some public tables cut their headers here. */
const cutAt = 64;

/** What a header says its column counts; undefined where it says something else, or not clearly enough. */
export function columnMeaning(header: string): Meaning | undefined {
  if (isKnownAside(header)) return undefined;
  const words = toWords(header);
  if (words.includes('language')) return languageMeaning(words);
  if (/free scho/u.test(words)) return mealsMeaning(words);
  if (isRoll(words)) return { facet: 'roll' };
  const group = ethnicGroup(words, header.length === cutAt);
  return group === undefined ? undefined : { facet: 'ethnicity', group };
}

/** Does a header speak of ethnicity, language or free school meals? Then it is reported if it is not understood. */
export function isAboutCommunity(header: string): boolean {
  return /ethni|classified|language|free scho|\bfsm\b/iu.test(header) && !isKnownAside(header);
}

/** Shares, meals eaten on one day, and the pupils of the performance tables: understood, and not what is asked. */
function isKnownAside(header: string): boolean {
  return /%|percent|proportion|taking (?:a )?free|performance tables|free school meals? \(per/iu.test(header);
}

/** The ethnic group a label names, such as `White - Gypsy/Roma`; undefined for any other label. */
export function ethnicGroup(label: string, isCut = false): string | undefined {
  const name = toWords(label)
    .replace(/^(?:number|no|headcount|count) (?:of )?/u, '')
    .replace(/^pupils /u, '')
    .replace(/^(?:classified as|recorded as|who are|of) /u, '')
    .replace(/\b(?:or )?(?:asian|black) british\b ?/u, '')
    .replace(/\bany /u, '')
    .replace(/ e(?:t|th|thn|thni|thnic(?: o\w*)?)$| ethnicity$/u, '')
    .trim();
  const without = name.replace(/ background$/u, '');
  const group = groupOfName.get(without) ?? groupBelow(without);
  return group ?? (isCut ? onlyGroupThatBegins(name) : undefined);
}

function groupBelow(name: string): string | undefined {
  const space = name.indexOf(' ');
  const group = groupOfName.get(name.slice(space + 1));
  return group !== undefined && below[name.slice(0, space)]?.test(group) === true ? group : undefined;
}

function onlyGroupThatBegins(start: string): string | undefined {
  const groups = new Set(
    [...groupOfName]
      .filter(([name]) => `${name} background ethnic origin`.startsWith(start) && start.length > 3)
      .map(([, group]) => group),
  );
  return groups.size === 1 ? [...groups][0] : undefined;
}

/** The group a label about first language names: English, another language, or not known. */
export function languageGroup(label: string): string | undefined {
  const words = toWords(label);
  if (/other than english|not english/u.test(words)) return 'other-than-english';
  if (/unclassified|not known|unknown|not obtained/u.test(words)) return unclassified;
  return /\benglish$/u.test(words) ? 'english' : undefined;
}

function languageMeaning(words: string): Meaning | undefined {
  const group = /first language|mother tongue|language unclassified/u.test(words)
    ? languageGroup(words)
    : undefined;
  return group === undefined ? undefined : { facet: 'language', group };
}

/** Those known to be eligible: not those who ate a meal that day, and not the pupils of the performance tables. */
function mealsMeaning(words: string): Meaning | undefined {
  const isCount =
    /\bnumber of pupils known to be eligible for (?:and claiming )?free scho\w*(?: m\w*)?$/u.test(words);
  return isCount ? { facet: 'family-income', group: 'free-school-meals' } : undefined;
}

function isRoll(words: string): boolean {
  return /^(?:headcount of pupils|headcount pupils|total headcount|total number of pupils|number of pupils on roll|total pupils)$/u.test(
    words,
  );
}

function toWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z%]+/gu, ' ')
    .trim();
}
