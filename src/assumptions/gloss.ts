/** Words of a text that may be explained where they stand. */
export interface Mention {
  /** The passage. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the sentence begins in the passage. */
  readonly sentenceStart: number;
}

const article = 'an?|the|one|any|some|someone|somebody|something|people|another|what|where|when|how|like|to';

/** Is a word explained right here: “a stile, a step over a fence”, “X (…)”, “X is a …”, “a … called X”? */
export function isGlossed(mention: Mention): boolean {
  const before = mention.text.slice(mention.sentenceStart, mention.start);
  const close = before.slice(-60);
  const after = mention.text.slice(mention.end, mention.end + 240);
  return (
    isInBrackets(close, after) ||
    hasBracket(after) ||
    isDefined(before, after) ||
    isNamed(close) ||
    isListed(before, after) ||
    hasApposition(before, after)
  );
}

/** Does the text point at a picture of it: “(see the photograph)”? */
export function isShown(mention: Mention): boolean {
  const after = mention.text.slice(mention.end, mention.end + 80);
  return /^["'”’]?[^.!?()]{0,30}\((?:see|look at|shown in|as in)?\s*(?:the |our |your )?(?:picture|photo|image|figure|fig\b|map|illustration|drawing|diagram|clip|video)/iu.test(
    after,
  );
}

/** “a male sheep (tup)” */
function isInBrackets(before: string, after: string): boolean {
  return (
    /\p{L}+\s+\p{L}+\s*\((?:an?\s+|the\s+|called\s+)?["'“‘]?$/u.test(before) && /^["'”’]?\)/u.test(after)
  );
}

/** “tup (a male sheep)” */
function hasBracket(after: string): boolean {
  const said = /^["'”’]?\s*\(([^)]{5,200})\)/u.exec(after)?.[1];
  return (
    said !== undefined &&
    /\p{L}{2,}\s+\p{L}{2,}/u.test(said) &&
    !/^(?:see|look|page|pages|p\.|pp\.|fig)/iu.test(said)
  );
}

/** “A stately home is a very large old house”, “‘Tup’ means a male sheep” */
function isDefined(before: string, after: string): boolean {
  if (!/^[\s"'“‘(*]*(?:an?\s|the (?:word|term|phrase)\s)?\s*["'“‘]?$/iu.test(before)) return false;
  const means = new RegExp(
    `^["'”’]?\\s*(?:,[^,]{1,60},\\s*)?(?:means?\\b|(?:is|are)\\s+(?:called\\s+)?(?:${article})\\b)`,
    'u',
  );
  return (
    means.test(after) ||
    /^["'”’]?\s+are\s+[^.?!]*\b(?:that|which|who|where|used|of|with|made|for)\b/u.test(after)
  );
}

/** “a step over a fence called a stile” */
function isNamed(before: string): boolean {
  return /(?:\p{L}+\s+){2,}(?:called|known as|named|(?:word|name) for (?:this|it) is)\s+(?:an?\s+|the\s+)?["'“‘]?$/u.test(
    before,
  );
}

/** “stile: a step over a fence”, at the beginning */
function isListed(before: string, after: string): boolean {
  return (
    /^[\s"'“‘*]*$/u.test(before) && /^["'”’*]*\s*(?::|–|—|=|\s-\s)\s*(?:\p{L}+[\s,-]+){2,}\p{L}+/u.test(after)
  );
}

const introduces =
  /^[\s"'“‘(]*(?:in|on|at|after|before|during|when|while|whenever|if|as|by|from|with|for|since|because|although|though|near|behind|beyond|inside|outside|under|over|once|until|last|every|each|despite|unlike|like|to)\b[^,]*$/iu;

/** “a tup, or male sheep,” but not “Make haste, or the coach will leave” */
const orElse =
  /^["'”’]?\s*,\s*or\s+(?!(?:the|you|he|she|it|we|they|i|else|there|this|that)\b)(?:an?\s+)?\p{L}+\s+[\p{L} -]+[,.;)]/iu;

/** “a stile, a step over a fence,” but not “After the regatta, a man came”, and not a list of things */
function hasApposition(before: string, after: string): boolean {
  const marked =
    /^["'”’]?\s*(?:,|–|—|\s-\s)\s*(?:that is\b|i\.e\.|in other words\b|meaning\b|which (?:is|are|means?|was|were)\s+(?:called\s+)?(?:an?|the|one|some|where|when)\b)/u;
  if (marked.test(after)) return true;
  if (introduces.test(before)) return false;
  if (orElse.test(after)) return !before.includes(',');
  const said = /^["'”’]?\s*(?:,|–|—|\s-\s)\s*((?:an?|one of|some)\s[^,;:.!?()–—]+)[,;.!?)–—]/u.exec(
    after,
  )?.[1];
  return (
    said !== undefined &&
    said.split(/\s+/u).length >= 4 &&
    !/\band\s+(?:an?|the|some|two|three)\b/u.test(said)
  );
}
