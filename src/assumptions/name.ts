import type { Hit } from './hits.ts';
import { mark, wordAt, type Words } from './words.ts';

const titles = new Set(
  (
    'mr mrs ms miss mx dr doctor sir dame lady lord saint st professor prof captain colonel major sergeant king queen prince princess ' +
    'uncle auntie aunt reverend rev father sister brother president'
  ).split(' '),
);

/** Small words that stand in names without a capital, and begin sentences without being part of one. */
const little = new Set(
  'a an the of in on at to for and or but with by from as is was it if we he she they i my his her our their this that these those'.split(
    ' ',
  ),
);

/**
 * Is it part of a name: Mrs Surfer, Heathfield Manor Park, Lacrosse in Wisconsin? A capital tells, but not at the
 * beginning of a sentence, not in a heading, and not where the lexicon itself writes one.
 */
export function isName(hit: Hit, words: Words, range: readonly [number, number], heading: boolean): boolean {
  if (hit.pattern.entry.category === 'faith-calendar') return false;
  const inside = indexes(hit.from, hit.to).filter((at) => !little.has(wordAt(words, at)));
  if (inside.some((at) => hit.pattern.senses().capitals.has(wordAt(words, at)))) return false;
  if (!inside.every((at) => isCapital(words, at)) || inside.length === 0) return false;
  if (followsTitle(words, hit.from)) return true;
  if (heading || isTitleCase(words, range, hit) || inside.every((at) => isShouted(words, at))) return false;
  const first = hit.from === range[0] || isAfterQuote(words, hit.from);
  if (first && inside.length === 1) return isNeighbour(words, hit.to, hit.to);
  const before = hit.from > 1 && little.has(wordAt(words, hit.from - 1)) ? hit.from - 2 : hit.from - 1;
  return inside.length === 1 || isNeighbour(words, before, hit.from) || isNeighbour(words, hit.to, hit.to);
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}

function isCapital(words: Words, at: number): boolean {
  return ((words.marks[at] ?? 0) & mark.capital) > 0;
}

function followsTitle(words: Words, from: number): boolean {
  return from > 0 && isCapital(words, from - 1) && titles.has(wordAt(words, from - 1));
}

/** Another word with a capital, right beside it: nothing but a space between. `gap` is the second of the two. */
function isNeighbour(words: Words, at: number, gap: number): boolean {
  if (at < 0 || at >= words.count || !isCapital(words, at) || little.has(wordAt(words, at))) return false;
  return ((words.marks[gap] ?? 0) & (mark.broken | mark.comma | mark.sentence)) === 0;
}

function isShouted(words: Words, at: number): boolean {
  const word = words.text.slice(words.starts[at], words.ends[at]);
  return word.length > 1 && word === word.toUpperCase();
}

/** The first word of what somebody says has a capital like the first of a sentence. */
function isAfterQuote(words: Words, at: number): boolean {
  return /[“‘"'(:—–-]\s*$/u.test(
    words.text.slice(Math.max(0, (words.starts[at] ?? 0) - 3), words.starts[at]),
  );
}

/** Most of the other long words have capitals, as in headings. */
function isTitleCase(words: Words, [from, to]: readonly [number, number], hit: Hit): boolean {
  const others = indexes(from, to).filter(
    (at) =>
      (at < hit.from || at >= hit.to) && at > from && (words.ends[at] ?? 0) - (words.starts[at] ?? 0) > 3,
  );
  return others.length >= 2 && others.filter((at) => isCapital(words, at)).length >= others.length * 0.7;
}
