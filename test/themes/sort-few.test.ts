import { expect, test } from 'vitest';
import { sortFew } from '../../src/themes/sort-few.js';

test('sorts lists of any length as the engine does, equals in their order', () => {
  let seed = 3;
  for (let length = 0; length < 40; length += 1) {
    const list = Array.from({ length }, (_, place) => {
      seed = (seed * 48271) % 2147483647;
      return { rank: seed % 5, place };
    });
    const byRank = (one: { rank: number }, other: { rank: number }) => one.rank - other.rank;
    const expected = list.toSorted(byRank);
    expect(sortFew(list, byRank)).toEqual(expected);
    expect(list).toEqual(expected);
  }
});
