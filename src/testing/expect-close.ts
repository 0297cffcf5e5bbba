import { expect } from 'vitest';

const tolerance = 1e-9;

/** Same shape, same words, and numbers within 1e-9. `path` says where the two differ. */
export function expectClose(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    if (!(Math.abs(actual - expected) <= tolerance)) expect(actual, path).toBe(expected);
  } else if (isObject(expected) && isObject(actual)) {
    const keys = Object.keys(expected).toSorted();
    const same = keys.join(' ') === Object.keys(actual).toSorted().join(' ');
    if (!same) expect(Object.keys(actual).toSorted(), path).toEqual(keys);
    for (const [key, value] of Object.entries(expected)) {
      expectClose(Reflect.get(actual, key), value, `${path} › ${key}`);
    }
  } else if (actual !== expected) expect(actual, path).toBe(expected);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
