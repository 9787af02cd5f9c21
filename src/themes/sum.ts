import type { Evidence } from './evidence.js';
import type { ModelTheme } from './model.js';
import type { Word } from './words.js';

/** The logarithm of a usual length. */
const USUAL_LENGTH = 4;

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
  evidence: Evidence,
  phrases: Float64Array | null,
  long: number,
): number {
  const together = mostOf(evidence, column);
  let sum = theme.base + theme.length * long + (evidence.all[column] as number) + together;
  if (phrases === null) return sum;
  for (let feature = 0; feature < phrases.length; feature += 1) {
    sum += (theme.phrases[feature] as number) * (phrases[feature] as number);
  }
  return sum;
}

/** What the sentences weigh together: little more than the one that weighs most. */
function mostOf({ all, sentences, count }: Evidence, column: number): number {
  const columns = all.length;
  const end = count * columns;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = column; at < end; at += columns) {
    most = Math.max(most, sentences[at] as number);
  }
  let shares = 0;
  for (let at = column; at < end; at += columns) {
    shares += Math.exp(((sentences[at] as number) - most) / 100);
  }
  return most + 100 * Math.log(shares);
}
