import type { Hit } from './matcher.js';
import { counted, shareOf, type Use } from './phrase-score.js';
import { sortFew } from './sort-few.js';
import { STRENGTHS, type Theme } from './theme.js';
import type { Word } from './words.js';

/** A theme whose phrases stand in a text. */
export interface Found {
  theme: Theme;
  /** The theme's place in its list. */
  number: number;
  hits: readonly Hit<Use>[];
  /** How much they weigh, as a share of what is enough. */
  share: number;
}

/** The phrases of a list, each with what it is used for. */
export function uses(themes: readonly Theme[]): [string, Use][] {
  const all: [string, Use][] = [];
  for (const [number, theme] of themes.entries()) {
    for (const [rank, strength] of STRENGTHS.entries()) {
      for (const phrase of theme[strength] ?? []) {
        all.push([phrase, { theme, number, phrase, strength, rank }]);
      }
    }
  }
  return all;
}

/** The themes of which a phrase counts, the surest first; equals in the order of their keys. */
export function foundIn(words: readonly Word[], all: readonly Hit<Use>[]): Found[] {
  const byTheme: (Hit<Use>[] | undefined)[] = [];
  for (const hit of all) {
    const hits = byTheme[hit.use.number];
    if (hits) hits.push(hit);
    else byTheme[hit.use.number] = [hit];
  }
  const found: Found[] = [];
  for (const ofTheme of byTheme) {
    if (!ofTheme) continue;
    const hits = counted(ofTheme);
    const first = hits[0];
    if (!first) continue;
    const { theme, number } = first.use;
    found.push({ theme, number, hits, share: shareOf(hits, words) });
  }
  return sortFew(found, surestFirst);
}

function surestFirst(one: Found, other: Found): number {
  return other.share - one.share || (one.theme.key < other.theme.key ? -1 : 1);
}
