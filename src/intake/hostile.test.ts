import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asFound,
  auditFiles,
  createFolder,
  findingsIn,
  short,
  smallStandard,
  soundTrust,
} from '../testing/trust-files.ts';
import type { Content } from '../model/content.ts';
import { readTrust } from './read-trust.ts';
import { readFolders } from './source-file.ts';

const text = 'content/texts/hostile.yaml';
const unit = 'content/units/english/hostile.md';
const fine = 'title: Hostile\nkind: novel\nchecked: none\n';
const front = 'title: Hostile\nsubject: english\nyear: 8\nlessons: 6\n';

function inText(yaml: string): string[] {
  return findingsIn(text, yaml).map(short);
}

function inUnit(body: string, fields = front): string[] {
  return findingsIn(unit, `---\n${fields}---\n${body}`).map(short);
}

describe('the sound trust', () => {
  it('has nothing wrong in it', () => {
    expect(auditFiles({}).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(auditFiles({}).leftOut).toEqual([]);
  });
});

describe('YAML that means harm', () => {
  it('refuses aliases before they multiply', () => {
    const rows = Array.from(
      { length: 30 },
      (_, at) => `a${at + 1}: &a${at + 1} [${Array.from({ length: 10 }, () => `*a${at}`).join(', ')}]`,
    );
    expect(inText(`${fine}a0: &a0 [x, x]\n${rows.join('\n')}\n`)).toEqual(['5:10 content/broken-yaml']);
  });

  it('reads an anchor that nothing repeats', () => {
    expect(inText('title: &name Hostile\nkind: novel\nchecked: none\n')).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'treats the field %s as one that is unknown',
    (name) => {
      expect(inText(`${fine}${name}: { polluted: true }\n`)).toEqual(['4:1 content/unknown-field']);
      expect(inUnit('Read.', `${front}${name}: { polluted: true }\n`)).toEqual(['6:1 content/unknown-field']);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  );

  it.each([
    ['a facet', 'community: { source: Census, roll: 600, __proto__: { pakistani: 100 } }'],
    ['a group', 'community: { source: Census, roll: 600, ethnicity: { __proto__: 100 } }'],
    ['a choice', 'choices: { __proto__: windrush-child }'],
    ['an option', 'options: { constructor: aqa, __proto__: { aqa: 1 } }'],
  ])('does not let __proto__ be %s', (_, line) => {
    const school = `name: Hostile School\nyears: [8]\n${line}\n`;
    expect(() => auditFiles({ 'content/schools/hostile.yaml': school })).not.toThrow();
    expect(Reflect.get({}, 'pakistani')).toBeUndefined();
  });

  it.each([
    ['[', ']'],
    ['{ a: ', ' }'],
  ])('survives a hundred thousand %s', (open, close) => {
    const deep = open.repeat(100_000) + close.repeat(100_000);
    expect(inText(`${fine}by: ${deep}\n`)).toEqual([expect.stringMatching(/^4:\d+ content\/broken-yaml$/u)]);
    expect(inText(`${fine}by: ${open.repeat(100_000)}\n`)).toEqual([
      expect.stringContaining('content/broken-yaml'),
    ]);
  });

  it('survives deep lists by indentation', () => {
    const deep = Array.from({ length: 1000 }, (_, at) => `${'  '.repeat(at + 1)}-`).join('\n');
    expect(inText(`${fine}by:\n${deep}\n`)).toEqual([expect.stringContaining('content/broken-yaml')]);
  });

  it('finds a field that stands twice', () => {
    expect(inText(`${fine}title: Again\n`)).toEqual(['4:1 content/broken-yaml']);
    expect(inText(`${fine}by: [{ a: 1, a: 2 }]\n`)).toEqual(['4:14 content/broken-yaml']);
  });

  it.each(['!!js/function "x"', '!!binary aGk=', '!!timestamp 2026-01-01', '!!set { a }', '!local x'])(
    'refuses the tag %s',
    (value) => {
      expect(inText(`${fine}about: ${value}\n`)).toEqual([
        expect.stringMatching(/^4:\d+ content\/broken-yaml$/u),
      ]);
    },
  );

  it.each(['.nan', '.inf', '-.inf', '1e400', '0x10', '-0', '99999999999999999999'])(
    'does not throw at the number %s',
    (value) => {
      expect(() => inUnit('Read.', front.replace('lessons: 6', `lessons: ${value}`))).not.toThrow();
      expect(() =>
        auditFiles({
          'content/schools/sound-school.yaml': `name: S\nyears: [8]\ncommunity: { source: Census, roll: ${value}, ethnicity: { pakistani: ${value} } }\n`,
        }),
      ).not.toThrow();
    },
  );

  it('points at a tab only where the tab is what broke', () => {
    expect(
      inText('title: Hostile\nabout: |\n  A poem\n  \twith a tab\nkind: novel\nchecked: "none\n'),
    ).toEqual(['6:10 content/broken-yaml']);
    expect(inText('title: Hostile\nkind: novel\nchecked:\n\tby: me\n')).toEqual(['4:1 content/tab']);
  });
});

describe('files that are odd but meant well', () => {
  it('reads lines that end as on Windows, and points at the right line', () => {
    const windows = (file: string) => file.replaceAll('\n', '\r\n');
    const changed = Object.fromEntries(
      Object.entries(soundTrust).map(([path, file]) => [path, windows(file)]),
    );
    expect(auditFiles(changed).findings).toEqual(auditFiles({}).findings);
    expect(inText(windows(`${fine}tittle: x\n`))).toEqual(['4:1 content/unknown-field']);
    expect(
      findingsIn(unit, windows(`---\n${front}---\n\nRead.\n\n:::quiz\nWhat?\n:::\n`)).map(short),
    ).toEqual(['10:1 content/unknown-directive']);
  });

  it('reads files that begin with a byte order mark', () => {
    using folder = createFolder(
      Object.fromEntries(Object.entries(soundTrust).map(([path, file]) => [path, `\uFEFF${file}`])),
    );
    const { findings, leftOut } = readTrust(readFolders(folder.path, ['content', 'audits']), smallStandard);
    expect(findings).toEqual([]);
    expect(leftOut).toEqual([]);
  });

  it('reads .yml where it reads .yaml', () => {
    const { content, findings } = readTrust(
      asFound({ ...soundTrust, 'content/texts/other.yml': fine }),
      smallStandard,
    );
    expect([...content.texts.keys()]).toContain('other');
    expect(findings).toEqual([]);
  });

  it.each(['', '\n', '# nothing yet\n', '---\n', '\u00A0'])('reports the empty file %j', (empty) => {
    for (const path of Object.keys(soundTrust)) expect(findingsIn(path, empty), path).toHaveLength(1);
  });

  it('passes over a README, hidden files and files that are not text', () => {
    using folder = createFolder({
      ...soundTrust,
      'content/README.md': '# For editors',
      'content/.draft.yaml': ':',
      'content/units/english/map.png': '',
    });
    expect(readTrust(readFolders(folder.path, ['content']), smallStandard).findings).toEqual([]);
  });

  it('walks into a folder named like a unit', () => {
    using folder = createFolder({
      ...soundTrust,
      'content/units/english/odd.md/inside.md': `---\n${front}---\n`,
    });
    const { findings } = readTrust(readFolders(folder.path, ['content']), smallStandard);
    expect(findings.map(({ place, rule }) => `${place.file} ${rule}`)).toEqual([
      'content/units/english/odd.md/inside.md content/wrong-value',
    ]);
  });

  it('reports a folder where a file should be, and goes on', () => {
    using folder = createFolder(soundTrust);
    mkdirSync(join(folder.path, 'content/texts/folder.yaml'));
    expect(readTrust(readFolders(folder.path, ['content']), smallStandard).findings).toEqual([]);
  });

  it('does not read content that is a link to somewhere else', () => {
    using elsewhere = createFolder(soundTrust);
    using folder = createFolder();
    symlinkSync(join(elsewhere.path, 'content'), join(folder.path, 'content'));
    const found = readFolders(folder.path, ['content']);
    expect(found.files).toEqual([]);
    expect(found.findings.map(({ rule }) => rule)).toEqual(['content/outside-root']);
  });

  it('reads a link to a file of the same trust', () => {
    using folder = createFolder(soundTrust);
    symlinkSync('windrush-child.yaml', join(folder.path, 'content/texts/the-same.yaml'));
    const { content } = readTrust(readFolders(folder.path, ['content']), smallStandard);
    expect([...content.texts.keys()]).toContain('the-same');
  });
});

describe('names that cannot be ids', () => {
  it.each([
    'Y8 Voices',
    'Voices',
    'voices_of',
    'voices.v2',
    '-voices',
    'voïces',
    'year-8',
    'ks3',
    'eyfs',
    'year-r',
  ])('reports a unit called %s', (name) => {
    const path = `content/units/english/${name}.md`;
    const findings = findingsIn(path, `---\n${front}---\n`);
    expect(findings.map(short)).toEqual(['1:1 content/wrong-value']);
  });
});

describe('bodies that mean harm', () => {
  it.each([
    ['quotes', '> '.repeat(5000) + 'deep'],
    ['lists', Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- item`).join('\n')],
    ['stars', '*'.repeat(20_000)],
    ['brackets', '['.repeat(20_000)],
    ['directives', Array.from({ length: 200 }, (_, at) => ':'.repeat(203 - at) + 'task').join('\n')],
    ['backticks', '`'.repeat(20_000)],
    ['nulls', '\0\0\0'],
    ['lone surrogates', '\uD800 \uDFFF'],
  ])('survives thousands of %s', (_, body) => {
    expect(() => auditFiles({ [unit]: `---\n${front}---\n${body}\n` })).not.toThrow();
    expect(() => auditFiles({ [`${unit}x`]: `---\n${front}---\n${body}\n` })).not.toThrow();
  });

  it('finds code in the values of a component', () => {
    const mdx = `---\n${front}---\n\n<Picture alt={process.env.HOME} />\n\n<Picture {...process.env} />\n`;
    expect(findingsIn(`${unit}x`, mdx).map(short)).toEqual([
      '8:1 content/code-in-content',
      '10:1 content/code-in-content',
    ]);
  });
});

describe('a standard that means harm', () => {
  const groups = (inner: string) => ({
    'audits/standard/groups.yaml': `facets:\n  - id: ethnicity\n    name: Ethnicity\n    kind: whole\n${inner}`,
  });

  it.each([
    [
      'the same group twice',
      '    groups: [{ id: a, name: A, report: true }, { id: a, name: A, report: true }]\n',
      '5:54 standard/bad-entry',
    ],
    [
      'one reporting group above another',
      '    groups: [{ id: a, name: A, report: true, groups: [{ id: b, name: B, report: true }] }]\n',
      '5:81 standard/bad-entry',
    ],
    [
      'a pair with nobody',
      '    groups: [{ id: a, name: A, report: true }]\n    related: [[a, b]]\n',
      '6:19 standard/bad-entry',
    ],
    [
      'a mirror of nobody',
      '    groups: [{ id: a, name: A, report: true, mirrors: [clas/b] }]\n',
      '5:56 standard/bad-entry',
    ],
  ])('reports %s and audits all the same', (_, inner, expected) => {
    const { findings } = auditFiles(groups(inner));
    expect(findings.filter(({ place }) => place.file === 'audits/standard/groups.yaml').map(short)).toEqual([
      expected,
    ]);
  });

  it('audits with a facet that has no reporting group', () => {
    expect(() => auditFiles(groups('    groups: [{ id: a, name: A }]\n'))).not.toThrow();
  });

  it('leaves out a demand whose pattern cannot be read', () => {
    const demands = `demands:
  - id: demand/holiday
    concept: holiday
    category: travel-holidays
    label: a holiday
    match: ['(?:holiday']
    because: Needs money.
    evidence: { tier: D, source: judgemnt }
    remedy: { stem: Write about a day. }
    examples: { flag: [x], ok: [y] }
`;
    const { findings } = auditFiles({ 'audits/standard/demands.yaml': demands });
    expect(findings.filter(({ place }) => place.file.endsWith('demands.yaml')).map(short)).toEqual([
      '6:13 standard/bad-entry',
      '8:34 content/unknown-source',
    ]);
  });

  it.each(['rubric', 'groups', 'sources', 'rules', 'demands', 'lexicon/sport-insider'])(
    'uses the shipped %s where the trust’s is broken',
    (name) => {
      const path = `audits/standard/${name}.yaml`;
      const { findings } = auditFiles({ [path]: 'nothing: [of use\n' });
      expect(findings.filter(({ place }) => place.file === path).map(short)).toEqual([
        '1:10 content/broken-yaml',
      ]);
    },
  );
});

/** Content as data that can be compared: each body's tree is parsed anew, so no two of them are the same. */
function withoutTrees(content: Content): unknown {
  const units = [...content.units].map(([id, { body, ...unit }]) => [id, unit, body.text, body.extracts]);
  return { ...content, units };
}

describe('chance', () => {
  const paths = Object.keys(soundTrust);

  it('a changed, lost or added byte never throws', () => {
    const edit = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.nat(),
      cut: fc.integer({ min: 0, max: 3 }),
      put: fc.oneof(
        fc.constantFrom(
          '\t',
          '\n',
          ':',
          '-',
          '---\n',
          '[',
          '{',
          '"',
          "'",
          '#',
          '&a',
          '*a',
          '!',
          '|',
          '>',
          '<',
          '}',
          ':::',
          '\0',
        ),
        fc.string({ maxLength: 3 }),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const changed: Record<string, string> = {};
        for (const { path, at, cut, put } of edits) {
          const whole = changed[path] ?? soundTrust[path] ?? '';
          const from = at % (whole.length + 1);
          changed[path] = whole.slice(0, from) + put + whole.slice(from + cut);
        }
        const { findings, leftOut } = auditFiles(changed);
        for (const { place } of findings) {
          expect(place.line).toBeGreaterThan(0);
          expect(place.column).toBeGreaterThan(0);
        }
        for (const { file } of leftOut) expect(findings.some(({ place }) => place.file === file)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a changed byte on disk never throws, whatever letters it makes', () => {
    using folder = createFolder(soundTrust);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(), fc.integer({ min: 0, max: 255 }), (path, at, byte) => {
        const bytes = Buffer.from(soundTrust[path] ?? '');
        const index = at % bytes.length;
        bytes[index] = byte;
        folder.write(path, bytes);
        const { findings } = readTrust(readFolders(folder.path, ['content']), smallStandard);
        folder.write(path, soundTrust[path] ?? '');
        if (byte > 127) expect(findings.map(({ rule }) => rule)).toContain('content/not-utf8');
      }),
      { numRuns: 200 },
    );
  });

  it('the order of files never matters', () => {
    const { files } = asFound({
      ...soundTrust,
      'content/texts/twin.yaml': fine,
      'content/texts/twin.yml': fine,
      [text]: 'title: [\n',
    });
    const whole = readTrust({ files, findings: [] }, smallStandard);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...files], { minLength: files.length, maxLength: files.length }),
        (shuffled) => {
          const { content, findings, leftOut } = readTrust({ files: shuffled, findings: [] }, smallStandard);
          expect(withoutTrees(content)).toEqual(withoutTrees(whole.content));
          expect([...content.texts.keys()]).toEqual([...whole.content.texts.keys()]);
          expect(findings).toEqual(whole.findings);
          expect(leftOut).toEqual(whole.leftOut);
        },
      ),
      { numRuns: 100 },
    );
  });
});
