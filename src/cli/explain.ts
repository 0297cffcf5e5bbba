import { readStandard } from '../intake/read-standard.ts';
import { readFolders } from '../intake/source-file.ts';
import { didYouMean } from '../model/nearest.ts';
import { projectRoot } from './load.ts';
import { Misuse } from './misuse.ts';
import { rootOf, type Common } from './options.ts';
import { writeOut } from './output.ts';

/** `pierglass explain RULE`: what a rule means, why it matters and what to do. */
export function explain(id: string, options: Pick<Common, 'root'>): number {
  const shipped = readFolders(projectRoot, ['audits/standard']).files;
  const own = readFolders(rootOf(options), ['audits/standard']).files;
  const { standard } = readStandard(own, shipped);
  const rule = [...standard.rules.values()].find((each) => each.id === id);
  if (rule === undefined) {
    const known = [...standard.rules.keys()];
    // The part before the stroke is easily left out.
    const whole = known.find((each) => each.endsWith(`/${id}`));
    const meant = whole === undefined ? didYouMean(id, known) : ` Did you mean \`${whole}\`?`;
    throw new Misuse(`There is no rule ${id}.${meant} The rules are:\n  ${known.join('\n  ')}`);
  }
  const example = rule.example === undefined ? '' : `\n\nExample\n  ${rule.example}`;
  writeOut(
    `${rule.id}\n${rule.summary}\n\nWhy it matters\n  ${rule.why}\n\nWhat to do\n  ${rule.do}${example}`,
  );
  return 0;
}
