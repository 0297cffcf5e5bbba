import type { ErrorCode } from 'yaml';
import type { Wording } from './problem.ts';

/**
 * What a YAML parser found, in a teacher's words. `what` is the offending piece of text, where it is known.
 * Both parsers speak of indicators, flow collections and implicit keys, which help nobody who is not one.
 */
export function yamlWords(code: ErrorCode | undefined, said: string, what: string): Wording {
  if (code === undefined) return fromReader(said);
  if (code === 'MISSING_CHAR' || code === 'BAD_INDENT')
    return unclosed(said) ?? words[code] ?? anything(said);
  if (code === 'DUPLICATE_KEY') {
    return {
      message: `The field \`${what}\` stands twice in the same place, so one of the two would be lost.`,
      advice: 'Keep one of them.',
      found: what,
    };
  }
  return words[code] ?? anything(said);
}

const quote: Wording = {
  message: 'The quotation mark that opens here is never closed.',
  advice: 'Put the same quotation mark at the end of the text.',
};

const bracket: Wording = {
  message: 'The bracket that opens here is never closed.',
  advice: 'Close it, `[` with `]` and `{` with `}`, before the next field begins.',
};

const lineUp: Wording = {
  message: 'This line does not line up with the lines it belongs to.',
  advice:
    'Begin it as many spaces from the left as the lines beside it: fields under fields, dashes under dashes.',
};

const noField: Wording = {
  message: 'This line is not a field: a field is a name, a colon, a space and a value.',
  advice:
    'Write `name: value`, with a space after the colon. A text that goes on over several lines needs quotes round it.',
};

const oddText: Wording = {
  message: 'What stands here does not fit what comes before it.',
  advice:
    'Put quotes round text that begins with or holds a sign such as [ ] { } , # & * ! | > % @ or a colon.',
};

const words: Partial<Readonly<Record<ErrorCode, Wording>>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'The text that begins here holds a colon and a space, so it reads as another field.',
    advice: 'Put quotes round the whole text: `title: "Noughts and Crosses: the play"`.',
  },
  BLOCK_IN_FLOW: {
    message: 'A list with dashes or a field on a line of its own cannot stand inside brackets.',
    advice: 'Close the bracket first, or write all of it inside the brackets with commas.',
  },
  BAD_INDENT: lineUp,
  MISSING_CHAR: lineUp,
  MULTILINE_IMPLICIT_KEY: noField,
  KEY_OVER_1024_CHARS: noField,
  UNEXPECTED_TOKEN: oddText,
  BAD_SCALAR_START: {
    message: 'Text cannot begin with this sign unless it stands in quotes.',
    advice: 'Put quotes round the whole text.',
  },
  TAB_AS_INDENT: {
    message: 'A tab stands here. YAML allows only spaces at the beginning of a line.',
    advice: 'Replace the tab with spaces.',
  },
  BAD_DQ_ESCAPE: {
    message: 'A backslash inside double quotes has a meaning of its own, and this one has none.',
    advice: 'Write two backslashes, or put the text in single quotes.',
  },
  MULTIPLE_DOCS: {
    message: 'A line `---` begins a second part here. A file holds one.',
    advice: 'Remove the line, or put the second part in a file of its own.',
  },
  TAG_RESOLVE_FAILED: tag(),
  BAD_ALIAS: alias(),
};

function unclosed(said: string): Wording | undefined {
  if (/closing ['"]/u.test(said)) return quote;
  return /end with a|Missing [,:]|flow (?:map|sequence|collection)/iu.test(said) ? bracket : undefined;
}

/** What the reader says that `yaml` lets pass: it is the stricter of the two. */
function fromReader(said: string): Wording {
  if (said.includes('maxAliases')) return alias();
  if (said.includes('maxDepth')) {
    return {
      message: 'Fields stand inside fields more than a hundred deep, so the file was not read.',
      advice: 'Nothing that Pierglass reads is so deep. Look for a list or bracket that was never closed.',
    };
  }
  if (/unknown .*tag|\btag\b/u.test(said)) return tag();
  return anything(said);
}

function alias(): Wording {
  return {
    message:
      'This repeats another part of the file by a shortcut (`*name`). Pierglass does not follow shortcuts.',
    advice: 'Write out what is meant. If it is text that begins with a star, put quotes round it.',
  };
}

function tag(): Wording {
  return {
    message:
      'A word that begins with `!` asks for a special kind of value. Pierglass reads only text, numbers, lists and fields.',
    advice: 'Remove the word. If it is part of the text, put quotes round the text.',
  };
}

function anything(said: string): Wording {
  return {
    message: `This could not be read as YAML (${said}).`,
    advice:
      'Look at this line and the one above it for a missing quote or bracket, or for spaces that do not line up.',
  };
}
