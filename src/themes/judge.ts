import { evidenceFor, lengthOf, saidBy, type Weights, weightsOf } from './evidence.js';
import { type Found, foundIn } from './found.js';
import { type Kind, kindPhrases } from './kinds.js';
import { type Matcher, matcherOf } from './matcher.js';
import { type Place, phraseSigns, sentenceSigns } from './signs.js';
import { speakingFor } from './speaking.js';
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

/** What was learned of the themes of a list. */
interface Learned {
  weights: readonly { theme: Theme; weights: Weights }[];
  kinds: Matcher<Kind>;
}

/** A text of so few words holds too little else to weigh: its phrases tell. */
const FEW_WORDS = 24;

/** By phrases and words where weights were learned for all themes of the list; else by phrases alone. */
export function judgeOf(themes: readonly Theme[], match: Matcher<Use>): Judge {
  const weights = themes.flatMap((theme) => {
    const own = weightsOf(theme);
    return own ? [{ theme, weights: own }] : [];
  });
  if (weights.length < themes.length) return (words) => judgedByPhrases(foundIn(words, match));
  const learned = { weights, kinds: matcherOf(kindPhrases()) };
  return (words) => {
    const found = foundIn(words, match);
    const few = words.length < FEW_WORDS;
    return few ? judgedByPhrases(found) : judgedByEvidence(found, words, learned);
  };
}

function judgedByPhrases(found: readonly Found[]): Judged[] {
  return found.map((one, rank) => ({ ...one, told: isTold(one.share, rank), words: () => [] }));
}

function judgedByEvidence(
  found: readonly Found[],
  words: readonly Word[],
  learned: Learned,
): Judged[] {
  const ranks = new Map(found.map((one, rank) => [one.theme, { ...one, rank }]));
  const sentences = sentenceSigns(words, learned.kinds(words), found);
  const said = saidBy(sentences);
  const long = lengthOf(words);
  return learned.weights
    .map(({ theme, weights }) => {
      const { hits, share, rank } = ranks.get(theme) ?? NOTHING;
      const signs = hits.length > 0 ? phraseSigns(hits, words, share, rank) : new Map();
      const sum = evidenceFor(weights, said, signs, long);
      const others = () => speakingFor(weights, said, sentences, hits);
      return { theme, hits, share, told: sum > 0, sum, words: others };
    })
    .filter(({ hits, told }) => told || hits.length > 0)
    .sort((one, other) => other.sum - one.sum || (one.theme.key < other.theme.key ? -1 : 1));
}

const NOTHING = { hits: [], share: 0, rank: 0 };
