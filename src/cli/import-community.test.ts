import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainEnvironment } from '../site/testing.ts';
import { projectRoot } from '../testing/shipped.ts';
import { createFolder, soundTrust } from '../testing/trust-files.ts';

/** Numbers that occur nowhere else, so that any of them in any byte is a count that was given away. */
const markers = {
  'headcount of pupils': 9871,
  'number of pupils known to be eligible for free school meals': 4137,
  'White British': 3391,
  'White - Gypsy or Roma': 1373,
  'Any other White background': 2089,
  Indian: 1597,
  Pakistani: 1153,
  'number of pupils whose first language is other than English': 6173,
};
const table = `time_period,URN,${Object.keys(markers).join(',')}\n202526,990077,${Object.values(markers).join(',')}\n`;

function pierglass(...args: readonly string[]) {
  const command = [join(projectRoot, 'src/cli/main.ts'), ...args];
  return spawnSync(process.execPath, command, { encoding: 'utf8', env: plainEnvironment() });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
}

describe('pierglass import community', () => {
  it(
    'writes no exact count anywhere: not into content, pages, search, reports or the terminal',
    { timeout: 240_000 },
    () => {
      using outside = createFolder({ 'census.csv': table });
      using folder = createFolder({
        ...soundTrust,
        'content/schools/marked.yaml': 'name: Marked School\nurn: "990077"\nyears: [8]\n',
      });
      const root = ['--root', folder.path];
      const imported = pierglass(
        'import',
        'community',
        '--urn',
        '990077',
        '--file',
        join(outside.path, 'census.csv'),
        ...root,
      );
      expect(imported.status, imported.stderr).toBe(0);
      const school: unknown = parse(readFileSync(join(folder.path, 'content/schools/marked.yaml'), 'utf8'));
      expect(school).toMatchObject({
        community: { roll: 9870, 'family-income': { 'free-school-meals': 4135 } },
      });
      const audit = pierglass('audit', '--format', 'json', ...root);
      const reports = [
        imported,
        audit,
        pierglass('audit', ...root),
        pierglass('check', '--format', 'json', ...root),
      ];
      const built = pierglass('build', ...root);
      expect(built.status, built.stderr).toBe(0);
      const bytes = [
        ...[...reports, built].flatMap((each) => [Buffer.from(each.stdout), Buffer.from(each.stderr)]),
        ...filesIn(folder.path).map((path) => readFileSync(path)),
      ];
      expect(bytes.length).toBeGreaterThan(50);
      for (const count of Object.values(markers)) {
        for (const form of [String(count), count.toLocaleString('en-GB')]) {
          // A name of a built file may hold any digits: only whole numbers are looked for.
          const whole = new RegExp(`(?<![\\w.-])${form}(?![\\w.-])`, 'u');
          expect(bytes.filter((each) => each.includes(form) && whole.test(each.toString('latin1')))).toEqual(
            [],
          );
        }
      }
    },
  );

  it.each([
    [['--file', 'census.csv'], 'Name the school'],
    [['--file', 'none.csv', '--urn', '990077'], 'There is no file'],
    [['--file', 'census.csv', '--urn', '990099'], 'No school in content/schools has the URN 990099'],
    [['--file', 'census.csv', '--school', 'anothr'], 'Did you mean `another`?'],
    [['--file', 'census.csv', '--school', 'another', '--urn', '990078'], 'has no school with the URN 990078'],
  ])('%j: says what to do', (args, said) => {
    using folder = createFolder({
      ...soundTrust,
      'content/schools/another.yaml': 'name: Another\nyears: [8]\n',
    });
    writeFileSync(join(folder.path, 'census.csv'), table);
    const placed = args.map((arg) => (arg.endsWith('.csv') ? join(folder.path, arg) : arg));
    const ended = pierglass('import', 'community', '--root', folder.path, ...placed);
    expect([ended.status, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toContain(said);
  });
});
