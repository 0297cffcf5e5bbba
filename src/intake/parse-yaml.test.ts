import { describe, expect, it } from 'vitest';
import { parseYaml } from './parse-yaml.ts';

function read(yaml: string, before = 0): unknown {
  const parsed = parseYaml('a.yaml', yaml, before);
  if ('value' in parsed) return parsed.value;
  const { rule, place, message } = parsed.finding;
  return `${place.line}:${place.column} ${rule}: ${message.split('. ')[0]}`;
}

describe('parseYaml', () => {
  it('keeps days, yes and no as text, and reads numbers as YAML 1.2 does', () => {
    expect(read('day: 2026-05-14\nanswer: no\nlead: 012\nlessons: 1.5\non: yes')).toEqual({
      day: '2026-05-14',
      answer: 'no',
      lead: 12,
      lessons: 1.5,
      on: 'yes',
    });
  });

  it.each([
    [
      'title: Crosses: the play',
      '1:8 content/broken-yaml: The text that begins here holds a colon and a space, so it reads as another field',
    ],
    ['title: "Street Child', '1:8 content/broken-yaml: The quotation mark that opens here is never closed'],
    ["a: 1\nb: 'x\nc: 2", '2:4 content/broken-yaml: The quotation mark that opens here is never closed'],
    [
      'by: [Berlie Doherty\nkind: novel',
      '1:5 content/broken-yaml: The bracket that opens here is never closed',
    ],
    ['a: { b: 1\nc: 2', '1:4 content/broken-yaml: The bracket that opens here is never closed'],
    [
      'a: 1\na: 2',
      '2:1 content/broken-yaml: The field `a` stands twice in the same place, so one of the two would be lost',
    ],
    [
      'list:\n  - a\n b: 1',
      '3:2 content/broken-yaml: This line does not line up with the lines it belongs to',
    ],
    ['title:Street', 'title:Street'],
    [
      'title:Street\nkind: novel',
      '1:1 content/broken-yaml: This line is not a field: a field is a name, a colon, a space and a value',
    ],
    ['a: @home', '1:4 content/broken-yaml: Text cannot begin with this sign unless it stands in quotes'],
    ['a: 1\n---\nb: 2', '2:1 content/broken-yaml: A line `---` begins a second part here'],
    [
      'a: &x 1\nb: *x',
      '2:4 content/broken-yaml: This repeats another part of the file by a shortcut (`*name`)',
    ],
    ['a:\n\tb: 1', '2:1 content/tab: This line begins with a tab'],
    ['', '1:1 content/missing-field: Nothing is written here.'],
  ])('reads %j as %j', (yaml, expected) => {
    expect(read(yaml)).toEqual(expected);
  });

  it('counts lines from the first line of the file', () => {
    expect(read('a: 1\na: 2', 7)).toMatch(/^9:1 /u);
    expect(read('a:\n\tb: 1', 7)).toMatch(/^9:1 /u);
    expect(read('', 1)).toMatch(/^2:1 /u);
  });
});
