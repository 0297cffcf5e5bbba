import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

const texts = ['windrush-child', 'refugee-boy', 'the-bone-sparrow', 'the-arrival'];

describe('nearest', () => {
  it.each([
    ['windrush-chld', 'windrush-child'],
    ['windrush-kid', 'windrush-child'],
    ['refugee-boys', 'refugee-boy'],
    ['the-arival', 'the-arrival'],
  ])('takes %s for %s', (wrong, right) => {
    expect(nearest(wrong, texts)).toBe(right);
  });

  it('forgives two letters that changed places, as in histroy', () => {
    expect(nearest('histroy', ['history', 'geography'])).toBe('history');
  });

  it.each(['journey-to-joburg', 'x', 'street-child', 'the-iron-man-of-whitby-and-other-tales'])(
    'does not guess at %s',
    (wrong) => {
      expect(nearest(wrong, texts)).toBeUndefined();
    },
  );

  it('has nothing to say where nothing is known', () => {
    expect(nearest('anything', [])).toBeUndefined();
    expect(didYouMean('anything', [])).toBe('');
  });

  it('asks in a sentence', () => {
    expect(didYouMean('windrush-chld', texts)).toBe(' Did you mean `windrush-child`?');
  });
});
