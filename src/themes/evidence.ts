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

/** Weighs the features of a text, given by sentence. */
export type Weigh = (features: readonly (readonly number[])[]) => Evidence;

/**
 * Makes the scales of a model. A feature counts once in a sentence, and once in all of them; and the more
 * features there are, the less each of them counts.
 */
export function weigherOf({ themes, names, weights }: Model): Weigh {
  const columns = themes.length;
  const rows = paired(weights, columns);
  // In which text, and in which sentence of any, a feature was met last.
  const inText = new Uint32Array(names.length);
  const inSentence = new Uint32Array(names.length);
  let text = 0;
  let sentence = 0;
  const ofSentence = new PairedSums(rows, columns);
  // What was in an earlier sentence, each time. There is little of it: to take it off the sum of the sentences
  // is less work than to add to the sum of all what is new.
  const again = new PairedSums(rows, columns);
  const ofAll = new Int32Array(columns);
  const evidence = { all: new Float32Array(columns), sentences: new Float32Array(0), count: 0 };
  return (features) => {
    text += 1;
    const { length } = features;
    if (evidence.sentences.length < length * columns) {
      evidence.sentences = new Float32Array(2 * length * columns);
    }
    evidence.count = length;
    ofAll.fill(0);
    let countOfAll = 0;
    for (let number = 0; number < length; number += 1) {
      sentence += 1;
      let count = 0;
      for (const feature of features[number] as readonly number[]) {
        if (inSentence[feature] === sentence) continue;
        inSentence[feature] = sentence;
        count += 1;
        ofSentence.add(feature);
        if (inText[feature] === text) again.add(feature);
        else {
          inText[feature] = text;
          countOfAll += 1;
        }
      }
      const sums = ofSentence.take();
      scale(sums, OF_ONE, count, evidence.sentences, number * columns);
      for (let column = 0; column < columns; column += 1) {
        ofAll[column] = (ofAll[column] as number) + (sums[column] as number);
      }
    }
    const twice = again.take();
    for (let column = 0; column < columns; column += 1) {
      ofAll[column] = (ofAll[column] as number) - (twice[column] as number);
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
