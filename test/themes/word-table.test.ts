import { expect, test } from 'vitest';
import { WordTable } from '../../src/themes/word-table.js';

function codesOf(text: string): Uint16Array {
  return Uint16Array.from(text, (character) => character.charCodeAt(0));
}

test('finds words where they stand, and none that only begins or ends like one', () => {
  const table = new WordTable<string>();
  const text = codesOf('the needs need met');
  table.add(text, 10, 14, 'need');
  expect(table.get(text, 10, 14)).toBe('need');
  expect(table.get(text, 4, 8)).toBe('need');
  expect(table.get(text, 4, 9)).toBeUndefined();
  expect(table.get(text, 10, 13)).toBeUndefined();
  expect(table.get(text, 15, 18)).toBeUndefined();
});

test('keeps all words while it grows', () => {
  const table = new WordTable<number>();
  const words = Array.from({ length: 40_000 }, (_, number) => codesOf(`w${number}`));
  for (const [number, word] of words.entries()) table.add(word, 0, word.length, number);
  expect(table.size).toBe(words.length);
  expect(words.every((word, number) => table.get(word, 0, word.length) === number)).toBe(true);
  expect(table.get(codesOf('w40000'), 0, 6)).toBeUndefined();
});
