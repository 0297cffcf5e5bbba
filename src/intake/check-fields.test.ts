import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { textSchema } from '../model/text.ts';
import { unitSchema } from '../model/unit.ts';
import { checkFields } from './check-fields.ts';
import { fieldMeaning, knownFields } from './known-fields.ts';
import { createLocator } from './locator.ts';
import { parseYaml } from './parse-yaml.ts';

function check<S extends z.ZodType>(schema: S, yaml: string) {
  const parsed = parseYaml('a.yaml', yaml, 0);
  return checkFields(schema, 'value' in parsed ? parsed.value : undefined, createLocator('a.yaml', yaml, 0));
}

const text = 'title: A\nkind: novel\nchecked: none\n';

describe('checkFields', () => {
  it('uses a file without the fields nobody knows', () => {
    const { value, findings } = check(
      textSchema,
      `${text}titel: B\nisbn: "123"\nportrays: [{ who: C, groups: [a/b], presence: lead, evidence: D, leed: 1 }]\n`,
    );
    expect(value).toMatchObject({ title: 'A', portrays: [{ who: 'C' }] });
    expect(value).not.toHaveProperty('isbn');
    expect(findings.map(({ rule }) => rule)).toEqual([
      'content/bad-isbn',
      'content/unknown-field',
      'content/unknown-field',
    ]);
  });

  it('leaves a file out where anything else is wrong, and reports all of it at once', () => {
    const { value, findings } = check(
      unitSchema,
      'title: A\nsubject: english\nlessons: many\ntitel: B\nstudies: [{ lessons: 2 }]\n',
    );
    expect(value).toBeUndefined();
    expect(findings.map(({ place, rule }) => `${place.line} ${rule}`).toSorted()).toEqual([
      '3 content/wrong-type',
      '4 content/unknown-field',
      '5 content/missing-field',
    ]);
  });

  it('does not change what it was given', () => {
    const given = { title: 'A', kind: 'novel', checked: 'none', extra: 1 };
    checkFields(textSchema, given, createLocator('a.yaml', '', 0));
    expect(given).toHaveProperty('extra');
  });

  it('never coerces', () => {
    for (const title of ['42', 'true', '[A]', '{ a: b }', ''])
      expect(check(textSchema, text.replace('title: A', `title: ${title}`)).value, title).toBeUndefined();
  });
});

describe('a message about a field', () => {
  it.each([
    ['title: 42', 'Put it in quotes: `title: "42"`.'],
    ['by: Ann Example', 'Write `by: [Ann Example]`.'],
    ['by: "A: B"', 'Write `by: ["A: B"]`.'],
    ['published: "1999"', 'Take the quotes away: `published: 1999`.'],
    ['kind: nowel', 'Choose novel, poem, play'],
    ['checked: me', 'Write none or fields of its own'],
    ['about:', 'Write text after the colon, or remove the line.'],
    ['surveyed: [""]', 'Write an id: lower-case words joined by hyphens.'],
  ])('about %s says what to write', (line, advice) => {
    const name = line.slice(0, line.indexOf(':') + 1);
    const [finding] = check(
      textSchema,
      `${text
        .split('\n')
        .filter((each) => !each.startsWith(name))
        .join('\n')}${line}\n`,
    ).findings;
    expect(finding?.advice).toContain(advice);
  });

  it('does not print a whole page', () => {
    const [finding] = check(textSchema, text.replace('novel', 'n'.repeat(5000))).findings;
    expect(finding?.message.length).toBeLessThan(200);
  });
});

describe('knownFields', () => {
  it('looks through lists, choices and defaults', () => {
    expect(knownFields(textSchema, ['portrays', 0])).toContain('presence');
    expect(knownFields(unitSchema, ['option', 0])).toEqual(['group', 'is']);
    expect(knownFields(unitSchema, ['reviews', 0, 'pupilVoice'])).toEqual(['how', 'pupils', 'said']);
    expect(knownFields(unitSchema, ['glossary'])).toEqual([]);
    expect(knownFields(unitSchema, ['constructor', '__proto__'])).toEqual([]);
  });

  it('knows what a field is for', () => {
    expect(fieldMeaning(unitSchema, ['lessons'])).toBe('How many lessons the unit takes.');
    expect(fieldMeaning(unitSchema, ['nothing'])).toBeUndefined();
  });
});
