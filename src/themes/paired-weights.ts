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

/** So many rows are added in one go: each sum is then fetched and stored once for all of them. */
const AT_ONCE = 4;

/** Sums of rows of weights, by column; exact, however many there are. */
export class PairedSums {
  readonly #weights: PairedWeights;
  readonly #columns: number;
  readonly #pairs: Int32Array;
  /** How many rows the pairs hold. */
  #held = 0;

  constructor(weights: PairedWeights, columns: number) {
    this.#weights = weights;
    this.#columns = columns;
    this.#pairs = new Int32Array(weights.width);
  }

  /**
   * Adds up rows.
   *
   * @param rows - Their numbers: the first `count` of these.
   * @param sums - What the sums are added to.
   */
  add(rows: Int32Array, count: number, sums: Int32Array): void {
    const { most } = this.#weights;
    let at = 0;
    for (; at + AT_ONCE <= count && most >= AT_ONCE; at += AT_ONCE) {
      if (this.#held + AT_ONCE > most) this.#empty(sums);
      this.#addFour(rows, at);
    }
    for (; at < count; at += 1) {
      if (this.#held + 1 > most) this.#empty(sums);
      this.#addOne(rows[at] as number);
    }
    this.#empty(sums);
  }

  #addFour(rows: Int32Array, at: number): void {
    const { pairs, width } = this.#weights;
    const sums = this.#pairs;
    const one = (rows[at] as number) * width;
    const two = (rows[at + 1] as number) * width;
    const three = (rows[at + 2] as number) * width;
    const four = (rows[at + 3] as number) * width;
    for (let pair = 0; pair < width; pair += 1) {
      sums[pair] =
        (sums[pair] as number) +
        (pairs[one + pair] as number) +
        (pairs[two + pair] as number) +
        (pairs[three + pair] as number) +
        (pairs[four + pair] as number);
    }
    this.#held += AT_ONCE;
  }

  #addOne(row: number): void {
    const { pairs, width } = this.#weights;
    const sums = this.#pairs;
    for (let pair = 0; pair < width; pair += 1) {
      sums[pair] = (sums[pair] as number) + (pairs[row * width + pair] as number);
    }
    this.#held += 1;
  }

  /** Adds what the pairs hold to sums, taken apart, and begins again from 0. */
  #empty(sums: Int32Array): void {
    const pairs = this.#pairs;
    for (let pair = 0; pair < pairs.length; pair += 1) {
      const both = pairs[pair] as number;
      const low = (both << 16) >> 16;
      const column = 2 * pair;
      sums[column] = (sums[column] as number) + low;
      if (column + 1 < this.#columns) {
        sums[column + 1] = (sums[column + 1] as number) + (both - low) / HIGH;
      }
      pairs[pair] = 0;
    }
    this.#held = 0;
  }
}
