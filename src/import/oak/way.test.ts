import { describe, expect, it } from 'vitest';
import { closeWays, describeWays } from './way.ts';
import type { Along } from './way.ts';

function along(answers: Record<string, string>): Along {
  return { way: new Map(Object.entries(answers)) };
}

describe('describeWays', () => {
  const aqa = along({ board: 'aqa', pathway: 'gcse' });
  const ocr = along({ board: 'ocr', pathway: 'gcse' });
  const core = along({ pathway: 'core' });
  const all = closeWays([aqa, ocr, core]);
  const taking = (...routes: readonly Along[]): readonly Along[] =>
    all.filter(({ way }) =>
      routes.some((route) => [...route.way].every(([group, answer]) => way.get(group) === answer)),
    );

  it('asks nothing of what every way takes', () => {
    expect(describeWays(all, all)).toEqual([]);
  });

  it('asks only what is needed: a core course has no exam board', () => {
    expect(describeWays(all, taking(core))).toEqual([{ group: 'pathway', is: 'core' }]);
    expect(describeWays(all, taking(aqa, ocr))).toEqual([{ group: 'pathway', is: 'gcse' }]);
  });

  it('asks for both where both must hold, the broader first', () => {
    expect(describeWays(all, taking(aqa))).toEqual([
      { group: 'pathway', is: 'gcse' },
      { group: 'board', is: 'aqa' },
    ]);
  });

  it('lists the answers where several will do', () => {
    const boards = ['aqa', 'edexcel', 'ocr'].map((board) => along({ board }));
    expect(describeWays(boards, boards.slice(0, 2))).toEqual([{ group: 'board', is: ['aqa', 'edexcel'] }]);
  });

  it('says so when conditions that must all hold would let in others', () => {
    expect(describeWays(all, taking(aqa, core))).toBeUndefined();
  });
});
