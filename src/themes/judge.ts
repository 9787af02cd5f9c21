import {
  evidenceFor,
  lengthOf,
  speakingFor,
  telling,
  type Weights,
  weightsOf,
} from './evidence.js';
import { type Found, foundIn } from './found.js';
import type { Matcher } from './matcher.js';
import { type Place, phraseSigns, wordSigns } from './signs.js';
import type { Theme } from './theme.js';
import { isTold, type Use } from './weight.js';
import type { Word } from './words.js';

/** A theme in one finding, and whether it is told. */
export interface Judged extends Found {
  told: boolean;
  /** Words beside the phrases that speak for it, the surest first. */
  words: () => readonly Place[];
}

/** Judges which themes a text speaks about, the surest first. */
export type Judge = (words: readonly Word[]) => Judged[];

/** A text of so few words holds too little else to weigh: its phrases tell. */
const FEW_WORDS = 30;

/** By phrases and words where weights were learned for all themes of the list; else by phrases alone. */
export function judgeOf(themes: readonly Theme[], match: Matcher<Use>): Judge {
  const learned = themes.flatMap((theme) => {
    const weights = weightsOf(theme);
    return weights ? [{ theme, weights }] : [];
  });
  return (words) => {
    const found = foundIn(words, match);
    const byPhrases = learned.length < themes.length || words.length < FEW_WORDS;
    return byPhrases ? judgedByPhrases(found) : judgedByEvidence(found, words, learned);
  };
}

function judgedByPhrases(found: readonly Found[]): Judged[] {
  return found.map((one, rank) => ({ ...one, told: isTold(one.share, rank), words: () => [] }));
}

function judgedByEvidence(
  found: readonly Found[],
  words: readonly Word[],
  learned: readonly { theme: Theme; weights: Weights }[],
): Judged[] {
  const ranks = new Map(found.map((one, rank) => [one.theme, { ...one, rank }]));
  const said = telling(wordSigns(words));
  const long = lengthOf(words);
  return learned
    .map(({ theme, weights }) => {
      const { hits, share, rank } = ranks.get(theme) ?? NOTHING;
      const signs = hits.length > 0 ? phraseSigns(hits, words, share, rank) : new Map();
      const sum = evidenceFor(weights, said, signs, long);
      const others = () => speakingFor(weights, said, hits);
      return { theme, hits, share, told: sum > 0, sum, words: others };
    })
    .filter(({ hits, told }) => told || hits.length > 0)
    .sort((one, other) => other.sum - one.sum || (one.theme.key < other.theme.key ? -1 : 1));
}

const NOTHING = { hits: [], share: 0, rank: 0 };
