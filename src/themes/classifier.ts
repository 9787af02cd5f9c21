import { evidenceFor, lengthOf, saidBy, type Weights, weightsOf } from './evidence.js';
import {
  type KindHit,
  noteSigns,
  type PhraseSign,
  type Place,
  phraseSigns,
  type SentenceSigns,
  sentenceSigns,
} from './features.js';
import { type Found, foundIn, uses } from './found.js';
import { type Kind, kindPhrases } from './kinds.js';
import { type Hit, matcherOf } from './matcher.js';
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

/** What was learned of a theme. */
interface Learned {
  theme: Theme;
  weights: Weights;
}

/** A text of so few words holds too little else to weigh: its phrases tell. */
const FEW_WORDS = 12;

/**
 * By phrases and words where weights were learned for all themes of the list; else by phrases alone.
 *
 * @throws RangeError where a phrase of the list cannot be read.
 */
export function judgeOf(themes: readonly Theme[]): Judge {
  const learned = themes.flatMap((theme) => {
    const weights = weightsOf(theme);
    return weights ? [{ theme, weights }] : [];
  });
  if (learned.length < themes.length) {
    const match = matcherOf(uses(themes));
    return (words) => judgedByPhrases(foundIn(words, match(words)));
  }
  const match = matcherOf<Use | Kind>([...uses(themes), ...kindPhrases()]);
  return (words) => {
    const hits = match(words);
    const found = foundIn(words, hits.filter(isOfTheme));
    if (words.length < FEW_WORDS) return judgedByPhrases(found);
    return judgedByEvidence(found, words, hits.filter(isOfKind), learned);
  };
}

function isOfTheme(hit: Hit<Use | Kind>): hit is Hit<Use> {
  return typeof hit.use !== 'string';
}

function isOfKind(hit: Hit<Use | Kind>): hit is KindHit {
  return typeof hit.use === 'string';
}

function judgedByPhrases(found: readonly Found[]): Judged[] {
  return found.map((one, rank) => ({ ...one, told: isTold(one.share, rank), words: () => [] }));
}

function judgedByEvidence(
  found: readonly Found[],
  words: readonly Word[],
  kinds: readonly KindHit[],
  learned: readonly Learned[],
): Judged[] {
  const ranks = new Map(found.map((one, rank) => [one.theme, { ...one, rank }]));
  const sentences = (words.at(-1)?.sentence ?? -1) + 1;
  const said = saidBy(sentences, (note) => noteSigns(words, kinds, found, note));
  const long = lengthOf(words);
  let signsOfSentences: SentenceSigns[] | null = null;
  const others = (weights: Weights, hits: Found['hits']) => {
    signsOfSentences ??= sentenceSigns(words, kinds, found);
    return speakingFor(weights, signsOfSentences, hits);
  };
  const judged: (Judged & { sum: number })[] = [];
  for (const { theme, weights } of learned) {
    const { hits, share, rank } = ranks.get(theme) ?? NOTHING;
    const signs = hits.length > 0 ? phraseSigns(hits, words, share, rank) : NO_SIGNS;
    const sum = evidenceFor(weights, said, signs, long);
    if (sum <= 0 && hits.length === 0) continue;
    judged.push({ theme, hits, share, told: sum > 0, sum, words: () => others(weights, hits) });
  }
  return judged.sort(
    (one, other) => other.sum - one.sum || (one.theme.key < other.theme.key ? -1 : 1),
  );
}

const NOTHING = { hits: [], share: 0, rank: 0 };
const NO_SIGNS: ReadonlyMap<PhraseSign, number> = new Map();
