/** What one of two weights in a number is multiplied by; sums of the other must stay below half of it. */
const HIGH = 2 ** 26;

/**
 * Weights two to a number, so that one addition adds to two sums: these additions take the largest part of the
 * time of tagging. Whole numbers below 2^53 are exact, so each sum may reach 2^25; a feature counts once, and
 * all features of the model together weigh less than a hundredth of that for any theme.
 *
 * @param weights - Rows of weights.
 * @param columns - The length of a row.
 * @returns Rows of pairs; where a row has an odd length, its last pair has one weight.
 */
export function paired(weights: Int16Array, columns: number): Float64Array {
  const width = widthOf(columns);
  const rows = weights.length / columns;
  const pairs = new Float64Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const weight = weights[row * columns + column] as number;
      const at = row * width + (column >> 1);
      pairs[at] = (pairs[at] as number) + (column % 2 === 0 ? weight : weight * HIGH);
    }
  }
  return pairs;
}

/** The number of pairs in a row. */
export function widthOf(columns: number): number {
  return (columns + 1) >> 1;
}

/** The sums of weights that rows of sums of pairs hold. */
export function unpaired(pairs: Float64Array, columns: number): Int32Array {
  const width = widthOf(columns);
  const rows = pairs.length / width;
  const sums = new Int32Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 2) {
      const pair = pairs[row * width + (column >> 1)] as number;
      const high = Math.round(pair / HIGH);
      const at = row * columns + column;
      sums[at] = pair - high * HIGH;
      if (column + 1 < columns) sums[at + 1] = high;
    }
  }
  return sums;
}
