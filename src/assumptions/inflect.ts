/** Which forms of a word a pattern means: as written, a noun's, a verb's, or both. */
export type WordClass = 'exact' | 'noun' | 'verb' | 'any';

/** Forms that no rule gives. Words that are not here follow the rules. */
const irregular: Readonly<Record<string, string>> = {
  be: 'is are am was were been being',
  bear: 'bears bore borne bearing',
  beat: 'beats beaten beating',
  become: 'becomes became becoming',
  begin: 'begins began begun beginning',
  bend: 'bends bent bending',
  bite: 'bites bit bitten biting',
  blow: 'blows blew blown blowing',
  break: 'breaks broke broken breaking',
  bring: 'brings brought bringing',
  build: 'builds built building',
  burn: 'burns burned burnt burning',
  burst: 'bursts bursting',
  buy: 'buys bought buying',
  calf: 'calves',
  catch: 'catches caught catching',
  child: 'children',
  choose: 'chooses chose chosen choosing',
  come: 'comes came coming',
  cost: 'costs costing',
  cut: 'cuts cutting',
  deal: 'deals dealt dealing',
  die: 'dies died dying',
  dig: 'digs dug digging',
  do: 'does did done doing',
  draw: 'draws drew drawn drawing',
  drink: 'drinks drank drunk drinking',
  drive: 'drives drove driven driving',
  eat: 'eats ate eaten eating',
  fall: 'falls fell fallen falling',
  feed: 'feeds fed feeding',
  feel: 'feels felt feeling',
  fight: 'fights fought fighting',
  find: 'finds found finding',
  fly: 'flies flew flown flying',
  foot: 'feet',
  forget: 'forgets forgot forgotten forgetting',
  get: 'gets got gotten getting',
  give: 'gives gave given giving',
  go: 'goes went gone going',
  goose: 'geese',
  grow: 'grows grew grown growing',
  half: 'halves',
  hang: 'hangs hung hanged hanging',
  have: 'has had having',
  hear: 'hears heard hearing',
  hide: 'hides hid hidden hiding',
  hit: 'hits hitting',
  hold: 'holds held holding',
  keep: 'keeps kept keeping',
  knife: 'knives',
  know: 'knows knew known knowing',
  lay: 'lays laid laying',
  lead: 'leads led leading',
  leap: 'leaps leapt leaped leaping',
  learn: 'learns learned learnt learning',
  leave: 'leaves left leaving',
  lend: 'lends lent lending',
  let: 'lets letting',
  lie: 'lies lay lain lying',
  life: 'lives',
  lose: 'loses lost losing',
  make: 'makes made making',
  man: 'men',
  meet: 'meets met meeting',
  mouse: 'mice',
  pay: 'pays paid paying',
  penny: 'pennies pence',
  person: 'people persons',
  put: 'puts putting',
  read: 'reads reading',
  ride: 'rides rode ridden riding',
  ring: 'rings rang rung ringing',
  rise: 'rises rose risen rising',
  run: 'runs ran running',
  say: 'says said saying',
  see: 'sees saw seen seeing',
  sell: 'sells sold selling',
  send: 'sends sent sending',
  set: 'sets setting',
  sew: 'sews sewed sewn sewing',
  shake: 'shakes shook shaken shaking',
  shear: 'shears sheared shorn shearing',
  shoot: 'shoots shot shooting',
  shut: 'shuts shutting',
  sing: 'sings sang sung singing',
  sit: 'sits sat sitting',
  sleep: 'sleeps slept sleeping',
  speak: 'speaks spoke spoken speaking',
  spend: 'spends spent spending',
  spill: 'spills spilled spilt spilling',
  spin: 'spins spun spinning',
  stand: 'stands stood standing',
  steal: 'steals stole stolen stealing',
  stick: 'sticks stuck sticking',
  strike: 'strikes struck striking',
  swim: 'swims swam swum swimming',
  take: 'takes took taken taking',
  teach: 'teaches taught teaching',
  tear: 'tears tore torn tearing',
  tell: 'tells told telling',
  think: 'thinks thought thinking',
  throw: 'throws threw thrown throwing',
  tooth: 'teeth',
  wake: 'wakes woke woken waking',
  wear: 'wears wore worn wearing',
  weave: 'weaves wove woven weaving',
  wife: 'wives',
  win: 'wins won winning',
  wind: 'winds wound winding',
  woman: 'women',
  write: 'writes wrote written writing',
};

/** Of these only the plural is irregular: to foot the bill, footed. */
const nounOnlyIrregular = new Set([
  'calf',
  'child',
  'foot',
  'goose',
  'half',
  'knife',
  'man',
  'mouse',
  'person',
  'wife',
]);

/** Little words that have no other forms, whatever the rules would make of them. */
const fixed = new Set(
  (
    'a about above after all an and any as at away back before behind below between beyond both but by down for from ' +
    'her hers his how i if in into it its just me more most my no nor not of off on once one only onto or our out ' +
    'over per round she he so some such than that the their them then there these they this those through to too two three four ' +
    'five six seven eight nine ten under until up upon us very we what when where which who whose why with within without yet you your'
  ).split(' '),
);

/**
 * The forms of a word, itself first. British spelling: `travelled` and `travelling`, and both forms where
 * stress decides. More forms than there are do no harm: nobody writes them.
 */
export function formsOf(word: string, kind: WordClass): readonly string[] {
  if (kind === 'exact' || word.length < 2 || fixed.has(word) || /\d/u.test(word)) return [word];
  const special = irregular[word];
  const nounOnly = nounOnlyIrregular.has(word) && kind === 'any';
  const nouns = kind === 'verb' ? [] : nounForms(word);
  const verbs = kind === 'noun' ? [] : verbForms(word);
  const rules =
    special === undefined ? [...nouns, ...verbs] : [...special.split(' '), ...(nounOnly ? verbs : [])];
  return [...new Set([word, ...rules])];
}

function nounForms(word: string): readonly string[] {
  if (/(?:wo)?man$/u.test(word)) return [word.replace(/man$/u, 'men')];
  if (/[^aeiou]y$/u.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return [`${word}es`];
  if (/[^aeiou]o$/u.test(word)) return [`${word}s`, `${word}es`];
  if (/[^f]fe?$/u.test(word)) return [`${word}s`, word.replace(/fe?$/u, 'ves')];
  return [`${word}s`];
}

function verbForms(word: string): readonly string[] {
  const third = nounForms(word).find((form) => !form.endsWith('men')) ?? `${word}s`;
  if (/(?:ing|ed)$/u.test(word) && word.length > 5) return [third];
  return [third, ...stemsOf(word).flatMap((stem) => [`${stem}ed`, `${stem}ing`]), ...finalVowelForms(word)];
}

/** What -ed and -ing are put behind. */
function stemsOf(word: string): readonly string[] {
  if (/(?:[^aeiouy]|qu)e$/u.test(word) || word.endsWith('ue')) return [word.slice(0, -1)];
  if (word.endsWith('e') || /[^aeiou]y$/u.test(word)) return [];
  const doubled = `${word}${word.slice(-1)}`;
  if (/^[^aeiou]*(?:qu)?[aeiou][bdfgklmnprtvz]$/u.test(word)) return [doubled];
  return /[aeiou][bdglmnprt]$/u.test(word) ? [word, doubled] : [word];
}

function finalVowelForms(word: string): readonly string[] {
  if (/[^aeiou]y$/u.test(word)) return [`${word.slice(0, -1)}ied`, `${word}ing`];
  if (word.endsWith('ie')) return [`${word}d`, `${word.slice(0, -2)}ying`];
  if (/[eoy]e$/u.test(word)) return [`${word}d`, `${word}ing`];
  return /[aiu]e$/u.test(word) ? [`${word}d`] : [];
}

/** For each irregular form, the words it is a form of. Made when it is first asked for. */
let irregularBases: ReadonlyMap<string, readonly string[]> | undefined;

function basesOfIrregular(form: string): readonly string[] {
  irregularBases ??= new Map(
    [
      ...Map.groupBy(
        Object.entries(irregular).flatMap(([base, forms]) =>
          forms.split(' ').map((each) => ({ base, each })),
        ),
        ({ each }) => each,
      ),
    ].map(([each, found]) => [each, found.map(({ base }) => base)]),
  );
  return irregularBases.get(form) ?? [];
}

/** Endings of forms, and what a word may have had in their place. */
const endings: readonly (readonly [string, readonly string[]])[] = [
  ['s', ['']],
  ['es', ['']],
  ['ies', ['y']],
  ['ves', ['f', 'fe']],
  ['men', ['man']],
  ['ed', ['', 'e']],
  ['d', ['']],
  ['ied', ['y']],
  ['ing', ['', 'e']],
  ['ying', ['ie']],
];

/**
 * The words that a form may be a form of, itself first: every word of which `formsOf` gives this form is among them,
 * and some that do not exist. So the words of a text are led back to words, and a lexicon need not be inflected.
 */
export function basesOf(form: string): readonly string[] {
  const bases = [form, ...basesOfIrregular(form)];
  for (const [ending, instead] of endings) {
    if (!form.endsWith(ending) || form.length <= ending.length) continue;
    const stem = form.slice(0, -ending.length);
    for (const each of instead) bases.push(stem + each);
    if ((ending === 'ed' || ending === 'ing') && stem.length > 1 && stem.at(-1) === stem.at(-2))
      bases.push(stem.slice(0, -1));
  }
  return bases;
}
