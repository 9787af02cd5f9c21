import type { Found } from './found.js';
import type { Hit } from './matcher.js';
import type { Span, Word } from './words.js';

/** A text and what stands in it, from which its features are made. */
export interface MatchedText {
  words: readonly Word[];
  /** Groups of words, by their numbers. */
  groups: readonly Hit<number>[];
  /** Themes whose phrases stand there. */
  found: readonly Found[];
}

/** The number of a feature, by its name; below 0 for one that nobody asks for. */
export type NumberOf = (name: string) => number;

/** Meets a feature of a sentence, and where it stands; `others` where it stands in several places at once. */
export type Visit = (
  sentence: number,
  feature: number,
  from: number,
  to: number,
  others?: readonly Span[],
) => void;

/** A feature of a sentence with the places where it stands first: one, or for groups that meet, several. */
export interface PlacedFeature {
  feature: number;
  places: readonly Span[];
}
