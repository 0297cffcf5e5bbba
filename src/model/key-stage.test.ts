import { describe, expect, it } from 'vitest';
import { keyStageOf, keyStages, yearName, yearSlug } from './key-stage.ts';

describe('key stages', () => {
  it('hold every year from Reception to Year 13 once', () => {
    expect(keyStages.flatMap((stage) => [...stage.years])).toEqual([...Array(14).keys()]);
  });

  it.each([
    [0, 'eyfs'],
    [1, 'ks1'],
    [2, 'ks1'],
    [3, 'ks2'],
    [6, 'ks2'],
    [7, 'ks3'],
    [9, 'ks3'],
    [10, 'ks4'],
    [13, 'ks5'],
  ])('put year %i in %s', (year, stage) => {
    expect(keyStageOf(year)?.id).toBe(stage);
  });

  it('know no other years', () => {
    expect(keyStageOf(14)).toBeUndefined();
    expect(keyStageOf(-1)).toBeUndefined();
  });

  it('write Reception apart', () => {
    expect([yearSlug(0), yearName(0)]).toEqual(['r', 'Reception']);
    expect([yearSlug(8), yearName(8)]).toEqual(['8', 'Year 8']);
  });
});
