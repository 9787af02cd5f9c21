/** One theme of a list: what it is, and the phrases by which a finding is known to speak about it. */
export interface Theme {
  /** Stable: records carry it. Small letters, digits and hyphens. */
  key: string;
  /** As people read it. */
  name: string;
  /** What a finding with this theme speaks about. */
  definition: string;
  /** Phrases that tell the theme by themselves. How a phrase is written: see `phrase.ts`. */
  strong: readonly string[];
  /** Phrases that only tell it together: two of them, or one twice. */
  weak?: readonly string[];
  /** Phrases that look like the theme and are not: what they cover does not count for it. */
  not?: readonly string[];
}
