import { describe, expect, it } from 'vitest';
import { createLocator } from './locator.ts';

const yaml = `title: A
studies:
  - { text: b, lessons: 8 }
  - topic: C
    "odd name": 0007
`;

describe('createLocator', () => {
  const locator = createLocator('a.md', yaml, 1);
  const at = ({ line, column }: { readonly line: number; readonly column: number }) => `${line}:${column}`;

  it.each([
    [['title'], '2:8'],
    [['studies'], '4:3'],
    [['studies', 0, 'lessons'], '4:25'],
    [['studies', 1], '5:5'],
    [['studies', 1, 'odd name'], '6:17'],
  ])('finds the value %j at %s', (path, expected) => {
    expect(at(locator.valueAt(path))).toBe(expected);
  });

  it('finds names', () => {
    expect(at(locator.keyAt(['studies']))).toBe('3:1');
    expect(at(locator.keyAt(['studies', 1, 'odd name']))).toBe('6:5');
  });

  it('points at what is round a thing that is missing', () => {
    expect(at(locator.valueAt(['studies', 1, 'lessons']))).toBe('5:5');
    expect(at(locator.valueAt(['nothing', 'here']))).toBe('2:1');
    expect(at(createLocator('a.yaml', '', 0).valueAt(['title']))).toBe('1:1');
  });

  it('knows a value as it was typed', () => {
    expect(locator.typedAt(['studies', 1, 'odd name'])).toBe('0007');
    expect(locator.typedAt(['nothing'])).toBeUndefined();
  });
});
