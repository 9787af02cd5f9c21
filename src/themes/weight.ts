import type { Hit } from './matcher.js';
import type { Theme } from './theme.js';
import type { Word } from './words.js';

/** What phrases of a list are; an exclusion beats all, then the strongest. */
export const STRENGTHS = ['not', 'strong', 'fair', 'weak'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What a phrase is used for. */
export interface Use {
  theme: Theme;
  phrase: string;
  strength: Strength;
}

/** What is enough to tell a theme of a short finding; of a long one, which names much in passing, more. */
const ENOUGH = 4;
const ENOUGH_OF_LONG = 6;
const ENOUGH_OF_VERY_LONG = 9;
const LONG = 180;
const VERY_LONG = 350;

/** What opens a finding is what it is about, however long it is. */
const OPENING = 9;

/** Sentences of a finding in which any phrase is likely to be what it is about. */
const SHORT = 2;

/** A finding speaks of few things: beyond so many themes, one that is only just told is named in passing. */
const FEW = 2;
const PLENTY = 1.2;

/** Whether a theme is told: `share` is what speaks for it over what is needed, `rank` its rank by that, from 0. */
export function isTold(share: number, rank: number): boolean {
  return share >= (rank < FEW ? 1 : PLENTY);
}

/** What speaks for a theme, as a share of what is needed. */
export function shareOf(hits: readonly Hit<Use>[], words: readonly Word[]): number {
  const sentences = (words.at(-1)?.sentence ?? 0) + 1;
  const once = new Set<string>();
  let sum = 0;
  for (const { use, from } of hits) {
    const word = words[from];
    if (!word) continue;
    if (word.aside || use.strength === 'weak') {
      // The same again adds nothing.
      if (once.has(use.phrase)) continue;
      once.add(use.phrase);
    }
    sum += weightOf(use.strength, word, sentences);
  }
  return sum / needed(words.length);
}

function needed(words: number): number {
  if (words <= LONG) return ENOUGH;
  return words <= VERY_LONG ? ENOUGH_OF_LONG : ENOUGH_OF_VERY_LONG;
}

function weightOf(
  strength: Strength,
  { aside, opening, sentence }: Word,
  sentences: number,
): number {
  if (strength === 'weak') return aside ? 0 : sentences === 1 ? 2 : 1;
  if (aside) return 3;
  if (sentence === 0) return OPENING;
  if (strength === 'strong') return ENOUGH;
  return opening || sentence === 1 || sentences <= SHORT ? ENOUGH : 3;
}

/** The hits that count: none that an exclusion covers, and of those that share words the strongest, longest. */
export function counted(hits: readonly Hit<Use>[]): Hit<Use>[] {
  const rank = ({ use }: Hit<Use>) => STRENGTHS.indexOf(use.strength);
  const length = ({ from, to }: Hit<Use>) => to - from;
  const ranked = [...hits].sort(
    (one, other) => rank(one) - rank(other) || length(other) - length(one) || one.from - other.from,
  );
  const taken = new Set<number>();
  const kept = ranked.filter(({ from, to }) => {
    for (let place = from; place < to; place += 1) if (taken.has(place)) return false;
    for (let place = from; place < to; place += 1) taken.add(place);
    return true;
  });
  return kept
    .filter(({ use }) => use.strength !== 'not')
    .sort((one, other) => one.from - other.from);
}
