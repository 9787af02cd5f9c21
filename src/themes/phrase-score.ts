import { grown } from './grown.js';
import type { Hit } from './matcher.js';
import { sortFew } from './sort-few.js';
import type { Strength, Theme } from './theme.js';
import type { Span, Word } from './words.js';

/** What a phrase is used for. */
export interface Use {
  theme: Theme;
  /** The theme's place in its list. */
  number: number;
  phrase: string;
  strength: Strength;
  /** The place of its strength among `STRENGTHS`. */
  rank: number;
}

/** The weight that is enough for a short finding; a long one names much in passing and needs more. */
const ENOUGH = 4;
const ENOUGH_OF_LONG = 6;
const ENOUGH_OF_VERY_LONG = 9;
const LONG = 180;
const VERY_LONG = 350;

/** What opens a finding is what it is about, however long it is. */
const OPENING = 9;

/** In findings of so few sentences, any phrase is likely to be what they are about. */
const SHORT = 2;

/** How much the phrases of a theme weigh in a text, as a share of what is enough. */
export function shareOf(hits: readonly Hit<Use>[], words: readonly Word[]): number {
  const sentences = (words.at(-1)?.sentence ?? 0) + 1;
  const once: string[] = [];
  let sum = 0;
  for (const { use, from } of hits) {
    const word = words[from];
    if (!word) continue;
    if (word.aside || use.strength === 'weak') {
      // The same phrase again adds nothing.
      if (once.includes(use.phrase)) continue;
      once.push(use.phrase);
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

/**
 * The hits of a theme that count: none that an exclusion covers, and of those that share words only the
 * strongest, then the longest.
 *
 * @returns They, in the order of the text.
 */
export function counted(hits: readonly Hit<Use>[]): Hit<Use>[] {
  if (hits.length < 2) return hits.filter(counts);
  const last = hits.reduce((most, { to }) => Math.max(most, to), 0);
  if (last > takenIn.length) takenIn = grown(takenIn, last);
  round += 1;
  const kept: Hit<Use>[] = [];
  for (const hit of sortFew([...hits], strongestFirst)) {
    if (take(hit) && counts(hit)) kept.push(hit);
  }
  return sortFew(kept, firstFirst);
}

/** By word, in which round it was taken last. Kept from text to text: a set of words would be made for each theme. */
let takenIn = new Int32Array(1024);
let round = 0;

/** Takes the words of a stretch; says no where one of them is taken. */
function take({ from, to }: Span): boolean {
  for (let word = from; word < to; word += 1) if (takenIn[word] === round) return false;
  for (let word = from; word < to; word += 1) takenIn[word] = round;
  return true;
}

function counts({ use }: Hit<Use>): boolean {
  return use.strength !== 'not';
}

function firstFirst(one: Span, other: Span): number {
  return one.from - other.from;
}

function strongestFirst(one: Hit<Use>, other: Hit<Use>): number {
  return (
    one.use.rank - other.use.rank ||
    other.to - other.from - (one.to - one.from) ||
    one.from - other.from
  );
}
