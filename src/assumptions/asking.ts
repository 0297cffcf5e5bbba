/** Words with which a question or an instruction begins. */
const verbs =
  'add analyse answer ask bring calculate choose circle collect compare complete consider copy create decide define describe design discuss draft draw '
  + 'estimate evaluate explain explore find give go identify imagine interview invite justify label list listen look make match measure name '
  + 'order paint photograph pick plan predict prepare present prove read recall record remember research say share show simplify sketch solve sort state suggest '
  + 'summarise talk tell think tick translate underline unpack use visit watch work write';

const instruction = new RegExp(`(?:^|[.:;,—–]\\s+|\\b(?:and|then|or|now|please|also|next)\\s+)(?:${verbs.replaceAll(' ', '|')})\\b`, 'iu');
const opening = new RegExp(`^[\\s"'“‘(\\d.)*•–-]*(?:[a-h][.)]\\s*)?(?:(?:now|then|next|please|first|in pairs|in groups)\\b,?\\s*)?(?:${verbs.replaceAll(' ', '|')})\\b`, 'iu');

/** Is it a question or an instruction? */
export function isAsking(sentence: string): boolean {
  return /\?["'”’)]*\s*$/u.test(sentence) || instruction.test(sentence) || opening.test(sentence);
}

/** Does it begin with an instruction, outside quotation marks? */
export function opensWithInstruction(sentence: string): boolean {
  return !/^\s*["'“‘]/u.test(sentence) && opening.test(sentence);
}
