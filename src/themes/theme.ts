/** One theme of a list: what it is, and the phrases by which a finding is known to speak about it. */
export interface Theme {
  /** Stable: records carry it. Small letters, digits and hyphens. */
  key: string;
  /** As people read it. */
  name: string;
  /** What a finding with this theme speaks about. */
  definition: string;
  /** Phrases that tell the theme by themselves, wherever they stand. `phrase.ts` says how one is written. */
  strong?: readonly string[] | undefined;
  /** Phrases that tell it by themselves where a finding is short or opens with them; later, in company. */
  fair?: readonly string[] | undefined;
  /** Phrases that only add to others. */
  weak?: readonly string[] | undefined;
  /** Phrases that look like the theme and are not: what they cover does not count for it. */
  not?: readonly string[] | undefined;
}
