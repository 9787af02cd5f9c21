import type { Model, ModelTheme } from './model.js';
import { paired, unpaired, widthOf } from './paired-weights.js';
import type { Word } from './words.js';

/** How much the features of all sentences count, and those of the sentence that says most. */
export const OF_ALL = 2;
export const OF_ONE = 2.4;

/** The logarithm of a usual length. */
const USUAL_LENGTH = 4;

/** What the features of a text weigh, by the column of a theme. */
export interface Evidence {
  /** Those of all sentences. */
  all: Float32Array;
  /** Those of each sentence: a row a sentence, one after the other. */
  sentences: Float32Array;
}

/** Weighs the features of a text, given by sentence. */
export type Weigh = (features: readonly (readonly number[])[]) => Evidence;

/**
 * Makes the scales of a model. A feature counts once in a sentence, and once in all of them; and the more
 * features there are, the less each of them counts.
 */
export function weigherOf({ themes, names, weights }: Model): Weigh {
  const columns = themes.length;
  const width = widthOf(columns);
  const pairs = paired(weights, columns);
  // In which text, and in which sentence of any, a feature was met last.
  const inText = new Uint32Array(names.length);
  const inSentence = new Uint32Array(names.length);
  let text = 0;
  let sentence = 0;
  return (features) => {
    text += 1;
    const all = new Float64Array(width);
    const sentences = new Float64Array(features.length * width);
    const counts = new Int32Array(features.length);
    let ofAll = 0;
    for (let number = 0; number < features.length; number += 1) {
      sentence += 1;
      const at = number * width;
      for (const feature of features[number] as readonly number[]) {
        if (inSentence[feature] === sentence) continue;
        inSentence[feature] = sentence;
        counts[number] = (counts[number] as number) + 1;
        if (inText[feature] === text) {
          add(pairs, feature * width, sentences, at, width);
          continue;
        }
        inText[feature] = text;
        ofAll += 1;
        addToBoth(pairs, feature * width, sentences, at, all);
      }
    }
    return {
      all: scaled(unpaired(all, columns), OF_ALL, Int32Array.of(ofAll)),
      sentences: scaled(unpaired(sentences, columns), OF_ONE, counts),
    };
  };
}

/** Adds a row of weights, two in one, to the sums of a sentence. */
function add(
  pairs: Float64Array,
  row: number,
  sums: Float64Array,
  at: number,
  width: number,
): void {
  for (let pair = 0; pair < width; pair += 1) {
    sums[at + pair] = (sums[at + pair] as number) + (pairs[row + pair] as number);
  }
}

/** Adds a row of weights to the sums of a sentence, and to those of all. */
function addToBoth(
  pairs: Float64Array,
  row: number,
  sums: Float64Array,
  at: number,
  all: Float64Array,
): void {
  for (let pair = 0; pair < all.length; pair += 1) {
    const weights = pairs[row + pair] as number;
    sums[at + pair] = (sums[at + pair] as number) + weights;
    all[pair] = (all[pair] as number) + weights;
  }
}

/** Rows of sums, each by how many features it is of: the more, the less each of them counts. */
function scaled(sums: Int32Array, counts: number, features: Int32Array): Float32Array {
  const columns = sums.length / Math.max(1, features.length);
  const result = new Float32Array(sums.length);
  for (let row = 0; row < features.length; row += 1) {
    const one = counts / Math.sqrt(Math.max(1, features[row] as number));
    for (let at = row * columns; at < (row + 1) * columns; at += 1) {
      result[at] = (sums[at] as number) * one;
    }
  }
  return result;
}

/** How long a text is: 0 for one of some 55 words, 1 for one of nearly three times as many. */
export function lengthOf(words: readonly Word[]): number {
  return Math.log(1 + words.length) - USUAL_LENGTH;
}

/**
 * All that speaks for and against a theme.
 *
 * @param column - The theme's place among those of the model.
 * @param phrases - Its phrase features; null where none of its phrases stands in the text.
 */
export function sumOf(
  theme: ModelTheme,
  column: number,
  { all, sentences }: Evidence,
  phrases: Float64Array | null,
  long: number,
): number {
  const together = mostOf(sentences, column, all.length);
  let sum = theme.base + theme.length * long + (all[column] as number) + together;
  if (phrases === null) return sum;
  for (let feature = 0; feature < phrases.length; feature += 1) {
    sum += (theme.phrases[feature] as number) * (phrases[feature] as number);
  }
  return sum;
}

/** What the sentences weigh together: little more than the one that weighs most. */
function mostOf(sentences: Float32Array, column: number, columns: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = column; at < sentences.length; at += columns) {
    most = Math.max(most, sentences[at] as number);
  }
  let shares = 0;
  for (let at = column; at < sentences.length; at += columns) {
    shares += Math.exp(((sentences[at] as number) - most) / 100);
  }
  return most + 100 * Math.log(shares);
}
