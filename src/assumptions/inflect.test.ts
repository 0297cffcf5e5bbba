import { expect, test } from 'vitest';
import { formsOf } from './inflect.ts';

test.each([
  ['surf', 'surfs surfed surfing'],
  ['cave', 'caves caved caving'],
  ['hop', 'hops hopped hopping'],
  ['travel', 'travels travelled travelling'],
  ['curtsy', 'curtsies curtsied curtsying'],
  ['canoe', 'canoes canoed canoeing'],
  ['abseil', 'abseils abseiled abseiling'],
  ['go', 'goes went gone going'],
  ['tie', 'ties tied tying'],
  ['foot', 'feet footed footing'],
])('%s becomes %s', (word, forms) => {
  expect(formsOf(word, 'any')).toEqual(expect.arrayContaining([word, ...forms.split(' ')]));
});

test.each([
  ['batsman', 'batsmen'],
  ['calf', 'calves'],
  ['church', 'churches'],
  ['child', 'children'],
  ['pastry', 'pastries'],
])('one %s, two %s', (word, plural) => {
  expect(formsOf(word, 'noun')).toEqual(expect.arrayContaining([word, plural]));
});

test('little words and exact words have no other form', () => {
  expect(formsOf('the', 'any')).toEqual(['the']);
  expect(formsOf('surf', 'exact')).toEqual(['surf']);
});
