import { describe, expect, it } from 'vitest';
import { readUnit } from './read-unit.ts';

const fields = 'title: A\nsubject: english\nlessons: 6\n';

function read(front: string, body = 'Text.', path = 'content/units/english/a.md') {
  const { id, value, findings } = readUnit({ path, text: `---\n${front}---\n${body}\n` });
  return { id, value, said: findings.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`) };
}

describe('readUnit', () => {
  it('gives years in order, and Reception as 0', () => {
    expect(read(`${fields}year: R\n`).value?.years).toEqual([0]);
    expect(read(`${fields}years: [11, 10]\n`).value?.years).toEqual([10, 11]);
  });

  it('gives alternatives as a list', () => {
    expect(read(`${fields}year: 8\n`).value?.options).toEqual([]);
    expect(read(`${fields}year: 8\noption: { group: exam-board, is: aqa }\n`).value?.options).toEqual([
      { group: 'exam-board', is: 'aqa' },
    ]);
  });

  it('takes its id from its path', () => {
    expect(read(`${fields}year: 8\n`).id).toBe('english/a');
    expect(read(`${fields}year: 8\n`, '', 'content/units/english/ks3/b.mdx').id).toBe('english/ks3/b');
    expect(read(`${fields}year: 8\n`, '', 'content/units/a.md').said).toEqual(['1:1 content/unknown-file']);
  });

  it('uses a unit whose studies take more lessons than it has, and says so', () => {
    const { value, said } = read(
      `${fields}year: 8\nstudies:\n  - { topic: B, lessons: 4 }\n  - { topic: C, lessons: 3 }\n`,
    );
    expect(value?.lessons).toBe(6);
    expect(said).toEqual(['4:10 content/too-many-lessons']);
  });

  it('does not count what is only offered, nor noise in fractions', () => {
    expect(
      read(
        `${fields}year: 8\nstudies:\n  - { topic: B, lessons: 6 }\n  - { topic: C, lessons: 3, status: offered }\n`,
      ).said,
    ).toEqual([]);
    expect(
      read(
        `title: A\nsubject: english\nlessons: 0.3\nyear: 8\nstudies:\n  - { topic: B, lessons: 0.1 }\n  - { topic: C, lessons: 0.2 }\n`,
      ).said,
    ).toEqual([]);
  });

  it('asks for one of year and years', () => {
    expect(read(fields).said).toEqual(['2:1 content/missing-field']);
    expect(read(`${fields}year: 8\nyears: [8, 9]\n`).said).toEqual(['2:1 content/wrong-value']);
  });

  it.each([
    ['Text <5', '7:6'],
    ['Text\n\n{open', '9:1'],
    ['<Timeline>\n\nText', '7:1'],
  ])('points at what is not MDX in %j', (body, place) => {
    const { value, said } = read(`${fields}year: 8\n`, body, 'content/units/english/a.mdx');
    expect(value).toBeUndefined();
    expect(said).toEqual([`${place} content/broken-markdown`]);
  });
});
