import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ruleIds } from '../model/rule.ts';
import { projectRoot } from '../testing/shipped.ts';
import { createFolder, soundTrust } from '../testing/trust-files.ts';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a person would, from `cwd`. */
function pierglass(args: readonly string[], cwd = projectRoot): Promise<Ended> {
  const main = join(projectRoot, 'src/cli/main.ts');
  const env = { ...process.env, COLUMNS: '80', NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { cwd, env, maxBuffer: 2 ** 28 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err });
    });
  });
}

const unknownText = {
  'content/units/english/wrong.md':
    '---\ntitle: A\nsubject: english\nyear: 8\nlessons: 6\nstudies:\n  - { text: windrush-chld, lessons: 2 }\n---\n',
};
const commands = [
  ['check'],
  ['audit'],
  ['build'],
  ['dev'],
  ['passages'],
  ['import'],
  ['import', 'oak'],
  ['import', 'community'],
  ['import', 'schools'],
  ['explain'],
];

describe('help', () => {
  it('lists the commands and says what the exit codes mean', async () => {
    const { code, out, err } = await pierglass(['--help']);
    expect([code, err]).toEqual([0, '']);
    for (const [name = ''] of commands) expect(out).toContain(`\n  ${name} `);
    expect(out).toMatch(
      /0 {2}fine.*\n.*1 {2}something in the content is wrong\n.*2 {2}the command was not used/u,
    );
  });

  it.each(commands)('of %s %s is for a person who does not write programs', async (...words) => {
    const args = words.filter((word) => word !== undefined);
    const { code, out, err } = await pierglass([...args, '--help']);
    expect([code, err]).toEqual([0, '']);
    const prose = out.replaceAll(/\s+/gu, ' ');
    expect(prose).toMatch(/^Usage: pierglass .*? (?:\p{Lu}[^.]+[.)]+ ?)+/u);
    expect(prose).not.toMatch(
      /\b(?:stdin|stdout|stderr|argv|boolean|regex|glob|cwd|null|undefined|params?|config)\b/iu,
    );
    if (args.join(' ') !== 'import') expect(out).toContain(`For example:\n  pierglass ${args.join(' ')}`);
    for (const line of out.split('\n').filter((each) => !each.includes('pierglass ')))
      expect(line.length, line).toBeLessThanOrEqual(80);
  });
});

describe('check', () => {
  it('ends with 0 where nothing is wrong', async () => {
    using folder = createFolder(soundTrust);
    const { code, out } = await pierglass(['check', '--root', folder.path]);
    expect(code).toBe(0);
    expect(out).toMatch(/0 errors, \d+ warnings? and \d+ notes? in all files\.\n$/u);
  });

  it('ends with 1 where something is, and says it with its place', async () => {
    using folder = createFolder({ ...soundTrust, ...unknownText });
    const { code, out, err } = await pierglass(['check'], folder.path);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain(
      'content/units/english/wrong.md:7:13  error  content/unknown-text\n  There is no text `windrush-chld`. Did you mean `windrush-child`?\n',
    );
  });

  it('looks at one file or folder, named from here or from the root', async () => {
    using folder = createFolder({ ...soundTrust, ...unknownText });
    const file = 'content/units/english/wrong.md';
    const others = await pierglass(['check', 'content/texts'], folder.path);
    expect([others.code, others.out]).toEqual([0, '0 errors, 0 warnings and 0 notes in content/texts.\n']);
    for (const [path, cwd] of [
      [file, folder.path],
      ['wrong.md', join(folder.path, 'content/units/english')],
      [file, projectRoot],
    ] as const) {
      const { code, out } = await pierglass(['check', path, '--root', folder.path], cwd);
      expect(code).toBe(1);
      expect(out).toMatch(/1 error, 0 warnings and 0 notes in content\/units\/english\/wrong\.md\.\n$/u);
    }
  });

  it('gives programs the same findings as JSON', async () => {
    using folder = createFolder({ ...soundTrust, ...unknownText });
    const { code, out } = await pierglass(
      ['check', '--format', 'json', 'content/units/english/wrong.md'],
      folder.path,
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      {
        rule: 'content/unknown-text',
        severity: 'error',
        file: 'content/units/english/wrong.md',
        line: 7,
        column: 13,
        message: 'There is no text `windrush-chld`. Did you mean `windrush-child`?',
        advice: 'Correct the name, or add the text to content/texts.',
        found: 'windrush-chld',
      },
    ]);
  });

  it('does not end with 1 for notes and warnings', async () => {
    using folder = createFolder({
      ...soundTrust,
      'content/units/english/voices.md': (soundTrust['content/units/english/voices.md'] ?? '').replace(
        'subject: english',
        'subject: histroy',
      ),
    });
    const { code, out } = await pierglass(['check'], folder.path);
    expect(code).toBe(0);
    expect(out).toContain('warn  content/unknown-subject');
  });
});

describe('misuse ends with 2, says how to do it right, and shows no trace of code', () => {
  it.each([
    [['chek'], 'Did you mean check?'],
    [['check', '--rot', '.'], 'Did you mean --root?'],
    [['check', '--root', 'nowhere'], 'There is no folder'],
    [['check', '--root', 'src'], 'There is no folder “content”'],
    [['check', 'content/nothing.md'], 'There is no file or folder content/nothing.md.'],
    [['check', '/'], 'is not in'],
    [['check', '--date', '2026-02-30'], '--date 2026-02-30 is not a day such as 2026-11-23.'],
    [['audit', '--format', 'xml'], '--format xml is not known. Choose pretty or json.'],
    [['explain'], 'missing required argument'],
    [['explain', 'content/unknown-txt'], 'Did you mean `content/unknown-text`?'],
    [['explain', 'unknown-text'], 'Did you mean `content/unknown-text`?'],
    [['explain', 'content/unknown-text', '--root', 'nowhere'], 'There is no folder'],
    [['passages', 'nothing.jsonl'], 'There is no file nothing.jsonl.'],
    [['passages', 'src'], 'There is no file src.'],
    [['import', 'oak', 'nowhere', '--out', 'nowhere'], 'There is no folder nowhere.'],
    [['import', 'oak', 'package.json', '--out', 'nowhere'], 'There is no folder package.json.'],
    [['import', 'oak', 'src'], "required option '--out <dir>' not specified"],
    [[], 'Usage: pierglass'],
  ])('%j', async (args, said) => {
    const { code, out, err } = await pierglass(args);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at /u);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('audit', () => {
  it('prints the shape that is written down', async () => {
    using folder = createFolder({ ...soundTrust, ...unknownText, 'content/texts/broken.yaml': 'title: [' });
    const { code, out } = await pierglass(['audit', '--format', 'json', '--date', '2026-11-23'], folder.path);
    expect(code).toBe(1);
    const schema = z.fromJSONSchema(
      JSON.parse(readFileSync(join(projectRoot, 'src/report/audit.schema.json'), 'utf8')),
    );
    const printed: unknown = JSON.parse(out);
    expect(schema.safeParse(printed).error?.issues ?? []).toEqual([]);
    expect(printed).toMatchObject({
      trust: 'Sound Trust',
      date: '2026-11-23',
      leftOut: [{ file: 'content/texts/broken.yaml' }],
      schools: [{ id: 'sound-school' }],
    });
    expect(schema.safeParse({ ...Object(printed), extra: 1 }).success).toBe(false);
  });

  it('prints the worked example in that shape too, the same each time', async () => {
    const args = ['audit', '--format', 'json', '--date', '2026-11-23'];
    const [first, second] = await Promise.all([pierglass(args), pierglass(args)]);
    const schema = z.fromJSONSchema(
      JSON.parse(readFileSync(join(projectRoot, 'src/report/audit.schema.json'), 'utf8')),
    );
    expect(schema.safeParse(JSON.parse(first.out)).error?.issues ?? []).toEqual([]);
    expect(second.out).toBe(first.out);
    expect(first.out.match(/\d\.\d{5,}/gu)).toBeNull();
  });

  it('sums up for people, and lists what was left out', async () => {
    using folder = createFolder({ ...soundTrust, 'content/texts/broken.yaml': 'title: [' });
    const { code, out } = await pierglass(['audit'], folder.path);
    expect(code).toBe(1);
    expect(out).toMatch(/^Sound Trust, 2026-27, audited as of /u);
    expect(out).toContain('1 school, 2 units, 2 texts, 1 list');
    expect(out).toMatch(/\ncontent\/broken-yaml +error +1\n/u);
    expect(out).toContain('1 file left out; everything else was audited:\n  content/texts/broken.yaml: ');
  });
});

describe('explain', () => {
  it('says what a rule means, why and what to do', async () => {
    const { code, out } = await pierglass(['explain', 'content/unknown-text']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^content\/unknown-text\n.+\.\n\nWhy it matters\n {2}.+\.\n\nWhat to do\n {2}.+\.\n/u,
    );
  });

  it('knows every rule', async () => {
    const { err } = await pierglass(['explain', 'no-such-rule']);
    for (const id of ruleIds) expect(err).toContain(`\n  ${id}\n`);
  });
});

describe('explain, for a figure', () => {
  it('prints the working: lessons, studies with their evidence, and the arithmetic', async () => {
    const { code, out } = await pierglass([
      'explain',
      'canal-road',
      'english',
      'year-8',
      'mirror',
      'ethnicity',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^english\/year-8, Canal Road Academy\n\nMirror, ethnicity: At least \d+, at most \d+ out of 100\./u,
    );
    expect(out).toContain(
      '“Oliver Twist” in “Oliver Twist: asking for more”: Oliver Twist, in a leading part (In Chapter 2',
    );
    expect(out).toMatch(/At least: [\d.]+ × [\d.]+ .* = [\d.]+, which is \d+ out of 100\./u);
  });

  it.each([
    [['canal-rod', 'mirror'], 'Did you mean `canal-road`?'],
    [['canal-road', 'english', 'year-80', 'mirror'], 'Did you mean `english/year-8`?'],
    [['canal-road', 'ks3', 'window', 'ethnicty'], 'Did you mean `ethnicity`?'],
    [['canal-road', 'ks3'], 'mirror or window'],
    [['canal-road', 'ks3', 'window', 'language'], 'There is no window to explain'],
  ])('says what is meant by %j', async (words, help) => {
    const { code, err } = await pierglass(['explain', ...words]);
    expect([code, err.includes(help)]).toEqual([2, true]);
  });
});

describe('audit --list', () => {
  const map =
    'title: Title\ncolumns:\n  - { column: About, facet: ethnicity, split: ";", values: { Roma: roma, Polish: polish } }\n';

  it('gives counts and shares, coverage first, and names what it could not read', async () => {
    using folder = createFolder({
      'books.csv': 'Title,About\nOne,Roma; Polish\nTwo,\nThree,Martian\n',
      'map.yaml': map,
    });
    const { code, out } = await pierglass(['audit', '--list', 'books.csv', '--map', 'map.yaml'], folder.path);
    expect(code).toBe(0);
    expect(out).toContain('3 items\n\nTold about, ethnicity: 1 of 3 (33 in 100) described, 2 not known');
    expect(out).toContain(
      '  Roma: 1 of 1 (100 in 100) of those described; at least 1 of 3 (33 in 100) of all',
    );
    expect(out).toContain('About: “Martian” (1)');
  });

  it('needs a map whose groups exist', async () => {
    using folder = createFolder({ 'books.csv': 'Title\nOne\n', 'map.yaml': map.replace('roma', 'rom') });
    const bare = await pierglass(['audit', '--list', 'books.csv'], folder.path);
    expect([bare.code, bare.err.includes('--map MAP.yaml')]).toEqual([2, true]);
    const wrong = await pierglass(['audit', '--list', 'books.csv', '--map', 'map.yaml'], folder.path);
    expect([wrong.code, wrong.err.includes('Did you mean `roma`?')]).toEqual([2, true]);
  });
});

describe('passages', () => {
  it('prints a line for each passage, and reports lines that are none', async () => {
    using folder = createFolder({
      'unseen.jsonl': [
        '{"id": "1", "text": "She went surfing before breakfast."}',
        '',
        '{"id": "2", "text": "She sat down."}',
        '{"text": "No id."}',
        'not JSON',
      ].join('\n'),
    });
    const { code, out, err } = await pierglass(['passages', 'unseen.jsonl'], folder.path);
    expect(code).toBe(1);
    const [first, second, ...more] = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      id: '1',
      findings: [{ start: 4, end: 16, concept: 'surfing', category: 'outdoor-adventure' }],
    });
    expect(second).toEqual({ id: '2', findings: [] });
    expect(err).toMatch(/^unseen\.jsonl:4:1 {2}error .*\nunseen\.jsonl:5:1 {2}error .*\n$/u);
  });

  it('leaves out what the passage says is taught or known to all', async () => {
    const text = 'She went surfing before breakfast.';
    using folder = createFolder({
      'unseen.jsonl': [
        { id: 'taught', text, given: { taught: ['surfing'] } },
        { id: 'known', text, given: { familiar: [{ concept: 'surfing', to: 'all' }] } },
        { id: 'astral', text: `🏄 ${text}` },
      ]
        .map((each) => JSON.stringify(each))
        .join('\n'),
    });
    const { code, out } = await pierglass(['passages', 'unseen.jsonl'], folder.path);
    expect(code).toBe(0);
    const [taught, known, astral] = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(taught).toMatchObject({ findings: [] });
    expect(known).toMatchObject({ findings: [] });
    expect(astral).toMatchObject({ findings: [{ start: 7, end: 19 }] });
  });
});

describe('a reader that stops early', () => {
  it('is no fault', async () => {
    const main = join(projectRoot, 'src/cli/main.ts');
    const err = await new Promise<string>((resolve) => {
      execFile(
        '/bin/sh',
        ['-c', `"${process.execPath}" "${main}" audit --format json | head -c 10`],
        { cwd: projectRoot },
        (_, __, said) => resolve(said),
      );
    });
    expect(err).toBe('');
  });
});
