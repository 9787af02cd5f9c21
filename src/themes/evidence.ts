import type { SentenceFeatures } from './features.js';
import type { Model } from './model.js';
import { PairedSums, paired } from './paired-weights.js';

/** How much the features of all sentences count, and those of the sentence that says most. */
export const OF_ALL = 2;
export const OF_ONE = 2.4;

/** What the features of a text weigh, by the column of a theme. It holds until the next text is weighed. */
export interface Evidence {
  /** Those of all sentences. */
  all: Float32Array;
  /** Those of each sentence: a row a sentence, one after the other. */
  sentences: Float32Array;
  /** The number of sentences. */
  count: number;
}

/** Weighs the features of a text. */
export type Weigh = (features: SentenceFeatures) => Evidence;

/**
 * Makes the scales of a model. A feature counts once in a sentence, and once in all of them; and the more
 * features there are, the less each of them counts.
 */
export function weigherOf({ themes, names, weights }: Model): Weigh {
  const columns = themes.length;
  const sum = new PairedSums(paired(weights, columns), columns);
  // In which text, and in which sentence of any, a feature was met last.
  const inText = new Uint32Array(names.length);
  const inSentence = new Uint32Array(names.length);
  let text = 0;
  let sentence = 0;
  // The features of a sentence, and those that an earlier one had too. There are few of these: to take them off
  // the sum of all sentences is less work than to add up, once more, those that were not there before.
  const distinct = new Int32Array(names.length);
  const again = new Int32Array(names.length);
  const ofSentence = new Int32Array(columns);
  const ofAgain = new Int32Array(columns);
  const ofAll = new Int32Array(columns);
  const evidence = { all: new Float32Array(columns), sentences: new Float32Array(0), count: 0 };
  return ({ lists, counts, sentences: length }) => {
    text += 1;
    if (evidence.sentences.length < length * columns) {
      evidence.sentences = new Float32Array(2 * length * columns);
    }
    evidence.count = length;
    ofAll.fill(0);
    ofAgain.fill(0);
    let countOfAll = 0;
    for (let number = 0; number < length; number += 1) {
      sentence += 1;
      let count = 0;
      let countOfAgain = 0;
      const features = lists[number] as readonly number[];
      const end = counts[number] as number;
      for (let index = 0; index < end; index += 1) {
        const feature = features[index] as number;
        if (inSentence[feature] === sentence) continue;
        inSentence[feature] = sentence;
        distinct[count] = feature;
        count += 1;
        if (inText[feature] === text) {
          again[countOfAgain] = feature;
          countOfAgain += 1;
        }
        inText[feature] = text;
      }
      ofSentence.fill(0);
      sum.add(distinct, count, ofSentence);
      sum.add(again, countOfAgain, ofAgain);
      scale(ofSentence, OF_ONE, count, evidence.sentences, number * columns);
      for (let column = 0; column < columns; column += 1) {
        ofAll[column] = (ofAll[column] as number) + (ofSentence[column] as number);
      }
      countOfAll += count - countOfAgain;
    }
    for (let column = 0; column < columns; column += 1) {
      ofAll[column] = (ofAll[column] as number) - (ofAgain[column] as number);
    }
    scale(ofAll, OF_ALL, countOfAll, evidence.all, 0);
    return evidence;
  };
}

/** Writes sums, each by how many features it is of: the more, the less each of them counts. */
function scale(sums: Int32Array, counts: number, features: number, into: Float32Array, at: number) {
  const one = counts / Math.sqrt(Math.max(1, features));
  for (let column = 0; column < sums.length; column += 1) {
    into[at + column] = (sums[column] as number) * one;
  }
}
