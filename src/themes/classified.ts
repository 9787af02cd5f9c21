import type { Hit } from './matcher.js';
import type { Use } from './phrase-score.js';
import type { Theme } from './theme.js';
import type { Span, Word } from './words.js';

/** A theme that a text may speak about. */
export interface Classified {
  theme: Theme;
  /** Whether enough speaks for it. */
  tagged: boolean;
  /** How much does: comparable among the themes of one text. */
  score: number;
  /** The phrases that stand in the text. */
  hits: readonly Hit<Use>[];
  /** Words beside the phrases that speak for it, the surest first. */
  words: () => readonly Span[];
}

/** Finds the themes that a text may speak about, in no order. */
export type Classifier = (words: readonly Word[]) => Classified[];
