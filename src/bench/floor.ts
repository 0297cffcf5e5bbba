import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { parseMarkdown } from '../intake/parse-markdown.ts';

/**
 * The least any audit of a trust must do, as a process of its own: read the unit files, split them with
 * gray-matter and parse their Markdown. Takes the trust's folder and prints the number of files.
 */
function readAndParse(root: string): number {
  const units = join(root, 'content', 'units');
  const paths = readdirSync(units, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.mdx?$/u.test(path),
  );
  const trees = paths.map((path) => {
    const { content } = matter(readFileSync(join(units, path), 'utf8'));
    return parseMarkdown(content, path.endsWith('.mdx'));
  });
  return trees.length;
}

process.stdout.write(`${readAndParse(process.argv[2] ?? '.')}\n`);
