/** Verbs with which an instruction begins. */
export const instructions = (
  'add analyse answer ask bake bring build buy calculate carry celebrate choose circle collect come compare complete consider cook copy count create decide define ' +
  'describe design discuss download draft draw dress email estimate evaluate explain explore film find finish get give go google hand help identify imagine ' +
  'interview invite justify keep label learn list listen look make map match measure name order pack paint photograph pick plan play practise predict ' +
  'prepare present print prove put read recall recommend record remember report research review ride say scan share show simplify sketch solve sort state suggest ' +
  'summarise swap take talk tell thank think tick tidy time trace translate try type underline unpack use video visit watch weigh work write'
).split(' ');

const verbs = instructions.join('|');
const inside = new RegExp(
  `(?:^|[.:;,—–]\\s+|\\b(?:and|then|or|now|please|also|next)\\s+)(?:${verbs})\\b`,
  'iu',
);
const opening = new RegExp(
  `^[\\s"'“‘(\\d.)*•–-]*(?:[a-h][.)]\\s*)?(?:(?:now|then|next|please|first|in pairs|in groups)\\b,?\\s*)?(?:${verbs})\\b`,
  'iu',
);

/** Is it a question or an instruction? */
export function isAsking(sentence: string): boolean {
  return /\?["'”’)]*\s*$/u.test(sentence) || inside.test(sentence) || opening.test(sentence);
}

/** Does it speak of pupils? `their` is then theirs. */
export function isOfPupils(sentence: string): boolean {
  return /\b(?:pupils?|children|students?|learners|everyone|everybody|class)\b/iu.test(sentence);
}

/** Does it begin with an instruction, outside quotation marks? */
export function opensWithInstruction(sentence: string): boolean {
  return !/^\s*["'“‘]/u.test(sentence) && opening.test(sentence);
}
