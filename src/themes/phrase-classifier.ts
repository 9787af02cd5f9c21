import type { Classified, Classifier } from './classified.js';
import { type Found, foundIn, uses } from './found.js';
import { matcherOf } from './matcher.js';
import type { Theme } from './theme.js';

/**
 * Classifies by phrases alone, each theme by its own.
 *
 * @throws RangeError where a phrase cannot be read.
 */
export function phraseClassifier(themes: readonly Theme[]): Classifier {
  const match = matcherOf(uses(themes));
  return (words) => foundIn(words, match(words)).map((found) => byPhrases(found, 1));
}

/** A theme as its phrases alone classify it. */
export function byPhrases({ theme, hits, share }: Found, needed: number): Classified {
  return { theme, hits, tagged: share >= needed, score: share - 1, words: () => [] };
}
