import { assert, double, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { layPanes, paneKinds } from './panes.ts';

const none = { mirror: 0, both: 0, window: 0, none: 0, unknown: 0 };

test('one pane a lesson, in a fixed order', () => {
  const { kinds, lessonsEach } = layPanes({ mirror: 0.8, both: 0, window: 6.2, none: 1, unknown: 2 });
  expect(lessonsEach).toBe(1);
  expect(kinds.join(' ')).toBe('mirror window window window window window window none unknown unknown');
});

test('many lessons share panes', () => {
  expect(layPanes({ ...none, unknown: 400 })).toEqual({ kinds: Array(40).fill('unknown'), lessonsEach: 10 });
});

test('no lessons, no panes', () => {
  expect(layPanes(none).kinds).toEqual([]);
});

test('never more than sixty, and as many as the lessons they stand for', () => {
  const lessons = double({ min: 0, max: 3000, noNaN: true });
  assert(
    property(tuple(lessons, lessons, lessons, lessons, lessons), ([mirror, both, window, no, unknown]) => {
      const split = { mirror, both, window, none: no, unknown };
      const total = mirror + both + window + no + unknown;
      const { kinds, lessonsEach } = layPanes(split);
      expect(kinds.length).toBeLessThanOrEqual(60);
      if (total > lessonsEach)
        expect(Math.abs(kinds.length * lessonsEach - total)).toBeLessThanOrEqual(lessonsEach / 2 + 1e-6);
      for (const kind of paneKinds) {
        const drawn = kinds.filter((each) => each === kind).length;
        if (total > lessonsEach) expect(Math.abs(drawn - split[kind] / lessonsEach)).toBeLessThan(2);
      }
    }),
  );
});
