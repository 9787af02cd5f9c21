/** The stretch of a text that is most like a quotation. */
export interface Alignment {
  /** Its first word, and the one after its last. */
  first: number;
  end: number;
  score: number;
}

const SAME = 2;
const OTHER = -0.5;
const MISSING = -0.75;
const ADDED = -0.5;

/**
 * Aligns a quotation with a text: all of its words, in order, with the stretch that fits best (T. Smith and
 * M. Waterman, "Identification of common molecular subsequences", 1981, with the ends of the text free).
 *
 * @param quoted - The words of the quotation, as they are compared.
 * @param words - Those of the text.
 * @param weights - How much each word of the quotation tells, from 0 to 1.
 */
export function align(
  quoted: readonly string[],
  words: readonly string[],
  weights: readonly number[],
): Alignment {
  const width = words.length + 1;
  let scores = new Float64Array(width);
  let starts = Int32Array.from({ length: width }, (_, column) => column);
  for (const [row, word] of quoted.entries()) {
    const weight = 0.5 + (weights[row] ?? 0);
    const next = new Float64Array(width);
    const from = new Int32Array(width);
    next[0] = (scores[0] as number) + MISSING * (1 + weight);
    for (let column = 1; column < width; column += 1) {
      const fit = words[column - 1] === word ? SAME * weight : OTHER;
      const diagonal = (scores[column - 1] as number) + fit;
      const missing = (scores[column] as number) + MISSING * (1 + weight);
      const added = (next[column - 1] as number) + ADDED;
      const best = Math.max(diagonal, missing, added);
      next[column] = best;
      from[column] = (
        best === diagonal
          ? starts[column - 1]
          : best === missing
            ? starts[column]
            : from[column - 1]
      ) as number;
    }
    scores = next;
    starts = from;
  }
  let end = 0;
  for (let column = 1; column < width; column += 1) {
    if ((scores[column] as number) > (scores[end] as number)) end = column;
  }
  return { first: starts[end] ?? 0, end, score: scores[end] ?? 0 };
}
