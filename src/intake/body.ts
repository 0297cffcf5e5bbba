import type { Root } from 'mdast';
import type { Body } from '../model/unit.ts';
import { parseMarkdown } from './parse-markdown.ts';

/**
 * A body with its tree. The tree that was made while the body was checked goes to the first who asks and is then let
 * go; whoever asks later has it parsed again, which takes less than a thousandth of a second.
 */
export function bodyOf(written: Omit<Body, 'tree'>, parsed?: Root): Body {
  let first = parsed;
  const tree = () => {
    const made = first ?? parseMarkdown(written.text, written.mdx);
    first = undefined;
    return made;
  };
  return { ...written, tree };
}
