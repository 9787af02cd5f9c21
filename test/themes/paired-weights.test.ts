import { expect, test } from 'vitest';
import { PairedSums, paired } from '../../src/themes/paired-weights.js';

/** The same numbers in every run. */
function numbers(count: number, most: number): number[] {
  let seed = 7;
  return Array.from({ length: count }, () => {
    seed = (seed * 48271) % 2147483647;
    return (seed % (2 * most + 1)) - most;
  });
}

/** Sums as they are without pairs. */
function plainSums(weights: Int16Array, columns: number, rows: readonly number[]): number[] {
  return Array.from({ length: columns }, (_, column) =>
    rows.reduce((sum, row) => sum + (weights[row * columns + column] ?? Number.NaN), 0),
  );
}

function pairedSums(weights: Int16Array, columns: number, rows: readonly number[]): number[] {
  const sums = new Int32Array(columns);
  new PairedSums(paired(weights, columns), columns).add(Int32Array.from(rows), rows.length, sums);
  return [...sums];
}

const ROWS = 50;

test.each([
  ['one column', 1, 135],
  ['two columns', 2, 135],
  ['an odd number of columns', 7, 135],
  ['light weights', 30, 1],
  ['weights of which few fit into half a number', 30, 9_000],
  ['the heaviest weights that fit', 5, 32_767],
])('sums of pairs are those of the weights: %s', (_, columns, most) => {
  const weights = Int16Array.from(numbers(ROWS * columns, most));
  for (const count of [0, 1, 3, 4, 5, 8, 49, 1_000]) {
    const rows = numbers(count, 10_000).map((number) => Math.abs(number) % ROWS);
    expect(pairedSums(weights, columns, rows)).toEqual(plainSums(weights, columns, rows));
  }
});

test.each([
  ['all of them heavy', [32_767, 32_767]],
  ['all of them below nothing', [-32_767, -32_767]],
  ['one up, one down', [32_767, -32_767]],
  ['one down, one up', [-32_767, 32_767]],
  ['nothing beside the lightest', [0, -1]],
  ['the lightest beside nothing', [-1, 0]],
])('a weight never spills into the other of its pair: %s', (_, row) => {
  const weights = Int16Array.from(row);
  const rows = new Array<number>(1_001).fill(0);
  expect(pairedSums(weights, 2, rows)).toEqual(row.map((weight) => 1_001 * weight));
});

test('sums are added to what is there, one call after the other', () => {
  const sums = Int32Array.of(5, -5, 0);
  const pairs = new PairedSums(paired(Int16Array.of(1, 2, 3, -10, -20, -30), 3), 3);
  pairs.add(Int32Array.of(0, 1, 1), 2, sums);
  expect([...sums]).toEqual([-4, -23, -27]);
  pairs.add(Int32Array.of(0, 0, 0, 0, 0), 5, sums);
  expect([...sums]).toEqual([1, -13, -12]);
});
