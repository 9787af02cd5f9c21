import type { Hit } from './matcher.js';
import type { Use } from './phrase-score.js';
import { sentencesOf, type Word } from './words.js';

/** What the phrases of a theme say together: how many of which strength stand where. */
export const PHRASE_FEATURES = [
  'share',
  'enough',
  'much',
  'strong-first',
  'strong-opening',
  'strong-later',
  'strong-aside',
  'fair-first',
  'fair-opening',
  'fair-later',
  'fair-aside',
  'weak',
  'rank',
  'spread',
] as const;

export type PhraseFeature = (typeof PHRASE_FEATURES)[number];

/** The most that a feature counts: a phrase said ten times is not ten times as sure. */
const MOST = 4;
const MOST_SHARE = 3;

const NUMBERS = Object.fromEntries(
  PHRASE_FEATURES.map((feature, number) => [feature, number]),
) as Readonly<Record<PhraseFeature, number>>;

/**
 * The phrase features of a theme, in the order of `PHRASE_FEATURES`.
 *
 * @param counts - What they are written into: an array of their own, unless one serves theme after theme.
 * @param hits - In the order of the text.
 * @param share - How much the phrases weigh, as `shareOf` says.
 * @param rank - The theme's rank by that among those of the finding, from 0.
 */
export function phraseFeatures(
  hits: readonly Hit<Use>[],
  words: readonly Word[],
  share: number,
  rank: number,
  counts = new Float64Array(PHRASE_FEATURES.length),
): Float64Array {
  counts.fill(0);
  counts[NUMBERS.share] = Math.min(share, MOST_SHARE);
  counts[NUMBERS.enough] = share >= 1 ? 1 : 0;
  counts[NUMBERS.much] = Math.log1p(share);
  counts[NUMBERS.rank] = 1 / (1 + rank);
  let sentences = 0;
  let last = -1;
  for (const { use, from } of hits) {
    const word = words[from];
    if (!word || use.strength === 'not') continue;
    if (!word.aside && word.sentence !== last) {
      sentences += 1;
      last = word.sentence;
    }
    const number = (BY_STRENGTH[use.rank] as readonly number[])[placeOf(word)] as number;
    counts[number] = Math.min((counts[number] as number) + 1, MOST);
  }
  counts[NUMBERS.spread] = sentences / Math.max(1, sentencesOf(words));
  return counts;
}

/** By the rank of its strength, the numbers of the features of a phrase, by where it stands. */
const BY_STRENGTH: readonly (readonly number[])[] = [
  [],
  numbers('strong-first', 'strong-opening', 'strong-later', 'strong-aside'),
  numbers('fair-first', 'fair-opening', 'fair-later', 'fair-aside'),
  numbers('weak', 'weak', 'weak', 'weak'),
];

function numbers(...features: PhraseFeature[]): number[] {
  return features.map((feature) => NUMBERS[feature]);
}

/** Where a phrase stands that begins with a word: 0 first, 1 opening, 2 later, 3 aside. */
function placeOf({ aside, sentence, opening }: Word): number {
  if (aside) return 3;
  if (sentence === 0) return 0;
  return opening ? 1 : 2;
}
