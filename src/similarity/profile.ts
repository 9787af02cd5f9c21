import { weightOf } from './frequencies.js';

/**
 * What a text is compared by: its terms and pairs of neighbours, as ascending numbers, each with how much
 * it tells. Weights are whole, so that sums do not depend on the order.
 */
export interface Profile {
  keys: readonly number[];
  weights: readonly number[];
  total: number;
}

/** Two words that are neighbours in both texts tell a quarter more. */
const PAIR = 0.25;

/** Weights are whole numbers; so much is a weight of 1. */
const STEPS = 1000;

/** More than there are words: the number of a pair is its first word's times this, plus its second's. */
const MOST = 2 ** 26;

const numbers = new Map<string, number>();

function numberOf(term: string): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  const number = numbers.size + 1;
  numbers.set(term, number);
  return number;
}

/** The profile of a text, given by its terms in order. */
export function profileOf(words: readonly string[]): Profile {
  const telling = new Map<number, number>();
  let before: { number: number; weight: number } | null = null;
  for (const word of words) {
    const number = numberOf(word);
    const weight = weightOf(word);
    telling.set(number, Math.round(STEPS * weight));
    if (before) {
      const pair = before.number * MOST + number;
      telling.set(pair, Math.round(STEPS * PAIR * (before.weight + weight)));
    }
    before = { number, weight };
  }
  const keys = [...telling.keys()].sort((one, other) => one - other);
  const weights = keys.map((key) => telling.get(key) as number);
  return { keys, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
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
  let shared = 0;
  let a = 0;
  let b = 0;
  while (a < one.keys.length && b < other.keys.length) {
    const x = one.keys[a] as number;
    const y = other.keys[b] as number;
    if (x === y) shared += one.weights[a] as number;
    if (x <= y) a += 1;
    if (y <= x) b += 1;
  }
  return shared;
}
