/** One theme of a list: what it is, and the phrases by which a finding is known to speak about it. */
export interface Theme {
  /** Stable: records carry it. Small letters, digits and hyphens. */
  key: string;
  /** As people read it. */
  name: string;
  /** What a finding with this theme speaks about. */
  definition: string;
  /** Phrases that tell the theme by themselves, wherever they stand. How a phrase is written: `phrase.ts`. */
  strong?: readonly string[];
  /** Phrases that tell it by themselves where a finding opens with them or is short; later, only in company. */
  fair?: readonly string[];
  /** Phrases that only add to others. */
  weak?: readonly string[];
  /** Phrases that look like the theme and are not: what they cover does not count for it. */
  not?: readonly string[];
}
