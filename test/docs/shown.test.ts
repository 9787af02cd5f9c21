import { expect, it } from 'vitest';
import { notPrinted } from './shown.js';

const printed = ['one', 'two', 'three', 'four', 'two', 'five'];

it.each([
  ['in full', ['one', 'two', 'three', 'four', 'two', 'five'], null],
  ['the beginning', ['one', 'two', '…'], null],
  ['the end', ['…', 'two', 'five'], null],
  ['the middle left out', ['one', '…', 'five'], null],
  ['two places', ['…', 'two', '…', 'four', '…'], null],
  ['nothing of it', ['…'], null],
  ['less, and not said so', ['one', 'two'], ['one', 'two']],
  ['an end that is not the end', ['…', 'four'], ['four']],
  ['another order', ['…', 'four', '…', 'three', '…'], ['three']],
  ['more than once', ['…', 'five', '…', 'five', '…'], ['five']],
  ['another line', ['one', '…', 'six'], ['six']],
  ['a line left out in silence', ['one', 'three', '…'], ['one', 'three']],
])('%s', (_, shown, missing) => {
  expect(notPrinted(shown, printed)).toEqual(missing);
});

it('a command that prints nothing', () => {
  expect(notPrinted([], [])).toBeNull();
  expect(notPrinted([], ['one'])).toEqual([]);
});
