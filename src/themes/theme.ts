/** One theme of a list: what it is, and the phrases that mark a finding as speaking about it. */
export interface Theme {
  /** Stable, because records carry it. Small letters, digits and hyphens. */
  key: string;
  /** As people read it. */
  name: string;
  /** What a finding with this theme speaks about. */
  definition: string;
  /** Phrases that are enough by themselves, wherever they stand. `phrase.ts` says how one is written. */
  strong?: readonly string[] | undefined;
  /** Phrases that are enough where a finding is short or opens with them; elsewhere they need company. */
  fair?: readonly string[] | undefined;
  /** Phrases that only add to others. */
  weak?: readonly string[] | undefined;
  /** Phrases that look like the theme and are not: the words they cover do not count for it. */
  not?: readonly string[] | undefined;
}

/** How strongly a phrase speaks for its theme. An exclusion beats all others, then the strongest wins. */
export const STRENGTHS = ['not', 'strong', 'fair', 'weak'] as const;
export type Strength = (typeof STRENGTHS)[number];
