/** What one of two weights in a number is multiplied by; sums of the other must stay below half of it. */
const HIGH = 2 ** 16;

/** Rows of weights, two to a number: one addition adds to two sums, and a row takes little memory. */
export interface PairedWeights {
  /** Row after row. Where rows have an odd length, their last pairs hold one weight. */
  pairs: Int32Array;
  /** The number of pairs in a row. */
  width: number;
  /** How many rows can be added up, whichever they are, before a sum may be too large for its half. */
  most: number;
}

/**
 * Pairs weights.
 *
 * @param weights - Rows of weights.
 * @param columns - The length of a row.
 */
export function paired(weights: Int16Array, columns: number): PairedWeights {
  const width = (columns + 1) >> 1;
  const rows = weights.length / columns;
  const pairs = new Int32Array(rows * width);
  let heaviest = 1;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const weight = weights[row * columns + column] as number;
      const at = row * width + (column >> 1);
      pairs[at] = (pairs[at] as number) + (column % 2 === 0 ? weight : weight * HIGH);
      heaviest = Math.max(heaviest, Math.abs(weight));
    }
  }
  return { pairs, width, most: Math.floor((HIGH / 2 - 1) / heaviest) };
}

/** Sums of rows of weights, by column; exact, however many there are. */
export class PairedSums {
  readonly #weights: PairedWeights;
  readonly #pairs: Int32Array;
  /** What was taken apart so far. */
  readonly #sums: Int32Array;
  readonly #taken: Int32Array;
  #added = 0;

  constructor(weights: PairedWeights, columns: number) {
    this.#weights = weights;
    this.#pairs = new Int32Array(weights.width);
    this.#sums = new Int32Array(columns);
    this.#taken = new Int32Array(columns);
  }

  /** Adds a row. */
  add(row: number): void {
    const { pairs, width, most } = this.#weights;
    const sums = this.#pairs;
    const from = row * width;
    for (let pair = 0; pair < width; pair += 1) {
      sums[pair] = (sums[pair] as number) + (pairs[from + pair] as number);
    }
    this.#added += 1;
    if (this.#added >= most) this.#takeApart();
  }

  /** Gives the sums, which hold until they are taken next, and begins again from 0. */
  take(): Int32Array {
    this.#takeApart();
    this.#taken.set(this.#sums);
    this.#sums.fill(0);
    return this.#taken;
  }

  #takeApart(): void {
    const sums = this.#sums;
    for (let column = 0; column < sums.length; column += 2) {
      const pair = this.#pairs[column >> 1] as number;
      const low = (pair << 16) >> 16;
      sums[column] = (sums[column] as number) + low;
      // A row of odd length has no other weight there: beyond the end of the sums nothing is written.
      sums[column + 1] = (sums[column + 1] as number) + (pair - low) / HIGH;
    }
    this.#pairs.fill(0);
    this.#added = 0;
  }
}
