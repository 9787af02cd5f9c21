import type { Hit } from './matcher.js';
import { counted, shareOf, type Use } from './phrase-score.js';
import { STRENGTHS, type Theme } from './theme.js';
import type { Word } from './words.js';

/** A theme whose phrases stand in a text. */
export interface Found {
  theme: Theme;
  hits: readonly Hit<Use>[];
  /** How much they weigh, as a share of what is enough. */
  share: number;
}

/** The phrases of a list, each with what it is used for. */
export function uses(themes: readonly Theme[]): [string, Use][] {
  const all: [string, Use][] = [];
  for (const theme of themes) {
    for (const strength of STRENGTHS) {
      for (const phrase of theme[strength] ?? []) all.push([phrase, { theme, phrase, strength }]);
    }
  }
  return all;
}

/** The themes of which a phrase counts, the surest first; equals in the order of their keys. */
export function foundIn(words: readonly Word[], all: readonly Hit<Use>[]): Found[] {
  const byTheme = new Map<Theme, Hit<Use>[]>();
  for (const hit of all) {
    const hits = byTheme.get(hit.use.theme);
    if (hits) hits.push(hit);
    else byTheme.set(hit.use.theme, [hit]);
  }
  const found: Found[] = [];
  for (const [theme, ofTheme] of byTheme) {
    const hits = counted(ofTheme);
    if (hits.length > 0) found.push({ theme, hits, share: shareOf(hits, words) });
  }
  return found.sort(surestFirst);
}

function surestFirst(one: Found, other: Found): number {
  return other.share - one.share || (one.theme.key < other.theme.key ? -1 : 1);
}
