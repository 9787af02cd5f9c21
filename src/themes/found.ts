import type { Hit } from './matcher.js';
import type { Theme } from './theme.js';
import { counted, STRENGTHS, shareOf, type Use } from './weight.js';
import type { Word } from './words.js';

/** A theme of which phrases stand in a text. */
export interface Found {
  theme: Theme;
  hits: readonly Hit<Use>[];
  /** What speaks for it, as a share of what is needed. */
  share: number;
}

/** The phrases of a list, each with what it is used for. */
export function* uses(themes: readonly Theme[]): Generator<[string, Use]> {
  for (const theme of themes) {
    for (const strength of STRENGTHS) {
      for (const phrase of theme[strength] ?? []) yield [phrase, { theme, phrase, strength }];
    }
  }
}

/** The themes of which a phrase counts, the surest first; of equals in the order of their keys. */
export function foundIn(words: readonly Word[], all: readonly Hit<Use>[]): Found[] {
  const byTheme = new Map<Theme, Hit<Use>[]>();
  for (const hit of all) {
    const hits = byTheme.get(hit.use.theme);
    if (hits) hits.push(hit);
    else byTheme.set(hit.use.theme, [hit]);
  }
  return [...byTheme]
    .map(([theme, ofTheme]) => {
      const hits = counted(ofTheme);
      return { theme, hits, share: shareOf(hits, words) };
    })
    .filter(({ hits }) => hits.length > 0)
    .sort((one, other) => other.share - one.share || (one.theme.key < other.theme.key ? -1 : 1));
}
