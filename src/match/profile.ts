import { weightOf } from './frequencies.js';
import { terms } from './words.js';

/** What a text is compared by: its terms and pairs of neighbours, each with how much it tells. */
export interface Profile {
  weights: ReadonlyMap<string, number>;
  total: number;
}

/** Two neighbours that come back together tell a quarter more. */
const PAIR = 0.25;

/** The profile of a text. */
export function profileOf(text: string): Profile {
  const words = terms(text);
  const weights = new Map<string, number>();
  for (const [index, word] of words.entries()) {
    weights.set(word, weightOf(word));
    const next = words[index + 1];
    if (next) weights.set(`${word} ${next}`, PAIR * (weightOf(word) + weightOf(next)));
  }
  return { weights, total: sum(weights.values()) };
}

/** How much of two texts is the same wording, from 0 to 1; the order makes no difference. */
export function likeness(one: Profile, other: Profile): number {
  const all = one.total + other.total;
  return all === 0 ? 0 : (2 * common(one, other)) / all;
}

/**
 * How much of a short text, such as a weakness, another one takes up, from 0 to 1. What the other adds
 * counts against it a little: a page on everything takes up nothing.
 */
export function uptake(short: Profile, long: Profile): number {
  const shared = common(short, long);
  const against = MISSING * (short.total - shared) + ADDED * (long.total - shared);
  return shared === 0 ? 0 : shared / (shared + against);
}

const MISSING = 0.9;
const ADDED = 0.1;

function common(one: Profile, other: Profile): number {
  const [few, many] =
    one.weights.size <= other.weights.size
      ? [one.weights, other.weights]
      : [other.weights, one.weights];
  let shared = 0;
  for (const [word, weight] of few) if (many.has(word)) shared += weight;
  return shared;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
