import { type Note, PHRASE_SIGNS, type PhraseSign } from './features.js';
import { THEMES } from './list/index.js';
import { LEARNED } from './model.js';
import type { Theme } from './theme.js';
import type { Word } from './words.js';

/**
 * What a theme weighs without any sign, by length and by its phrases, in hundredths: of the logarithm of the
 * odds that a careful reader would give it. A theme is told where the sum of all is above 0.
 */
export interface Weights {
  /** The theme's place in the rows of `signs`. */
  at: number;
  base: number;
  /** For each step of a finding's length, as `lengthOf` counts it. */
  length: number;
  phrases: Readonly<Record<PhraseSign, number>>;
}

/** Weights as they are written. */
export interface Learned {
  /** A line for each sign: a letter of `LETTERS` for each theme, and the sign. */
  signs: string;
  /** By a theme's key, in the order of the letters; `phrases` in the order of `PHRASE_SIGNS`. */
  themes: Readonly<Record<string, { base: number; length: number; phrases: string }>>;
}

/** The letters of weights, from the least to the greatest; the middle one is 0. */
export const LETTERS =
  '!"#%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';

/** What one step from letter to letter weighs, in hundredths. */
export const STEP = 3;

/** What the signs of all sentences count, and those of the sentence that tells most. */
export const OF_ALL = 2;
export const OF_ONE = 2.4;

/** The logarithm of a usual length. */
const USUAL_LENGTH = 4;

/** What something weighs, for each theme. */
export type Row = Float32Array;

/** What a sign weighs; and in which text, and which sentence of any, it was met last. */
interface Sign {
  row: Row;
  text: number;
  sentence: number;
}

const bySign = new Map<string, Sign>();
const byTheme = new Map<Theme, Weights>();

/** The weights learned for a theme of the built-in list; of another, none. */
export function weightsOf(theme: Theme): Weights | undefined {
  if (byTheme.size === 0) readLearned();
  return byTheme.get(theme);
}

/** Reads the numbers once, when a tagger is first made: loading the program does not wait for it. */
function readLearned(): void {
  const zero = (LETTERS.length - 1) / 2;
  const weights = new Float32Array(128);
  for (const [index, letter] of [...LETTERS].entries()) {
    weights[letter.charCodeAt(0)] = (index - zero) * STEP;
  }
  for (const line of LEARNED.signs.trim().split('\n')) {
    const row = new Float32Array(THEMES.length);
    for (let at = 0; at < row.length; at += 1) row[at] = weights[line.charCodeAt(at)] ?? 0;
    bySign.set(line.slice(THEMES.length + 1), { row, text: 0, sentence: 0 });
  }
  for (const [at, [key, { phrases, ...rest }]] of Object.entries(LEARNED.themes).entries()) {
    const theme = THEMES.find((one) => one.key === key);
    if (!theme) continue;
    const numbers = phrases.split(' ').map(Number);
    const byPhrase = Object.fromEntries(
      PHRASE_SIGNS.map((sign, index) => [sign, numbers[index] ?? 0]),
    ) as Record<PhraseSign, number>;
    byTheme.set(theme, { at, ...rest, phrases: byPhrase });
  }
}

/** What a sign weighs for each theme; of one that tells nothing, none. */
export function rowOf(sign: string): Row | undefined {
  return bySign.get(sign)?.row;
}

/** What a text's signs weigh, by theme: those of all sentences, and those of each. */
export interface Said {
  all: Row;
  each: readonly Row[];
}

let texts = 0;
let sentences = 0;

/**
 * What a text's signs say. In all a sign counts once; and the more there are, the less one of them counts.
 *
 * @param count - How many sentences the text has.
 * @param go - Tells of each sign, sentence by sentence or not.
 */
export function saidBy(count: number, go: (note: Note) => void): Said {
  const signs: Sign[][] = Array.from({ length: count }, () => []);
  go((sentence, sign) => {
    const known = bySign.get(sign);
    if (known) signs[sentence]?.push(known);
  });
  texts += 1;
  const all = new Float32Array(THEMES.length);
  let ofAll = 0;
  const each = signs.map((ofSentence) => {
    sentences += 1;
    const sum = new Float32Array(THEMES.length);
    let inSentence = 0;
    for (const sign of ofSentence) {
      if (sign.sentence === sentences) continue;
      sign.sentence = sentences;
      inSentence += 1;
      add(sum, sign.row);
      if (sign.text === texts) continue;
      sign.text = texts;
      ofAll += 1;
      add(all, sign.row);
    }
    return scaled(sum, OF_ONE, inSentence);
  });
  return { all: scaled(all, OF_ALL, ofAll), each };
}

function add(sum: Row, row: Row): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] as number) + (row[at] as number);
}

function scaled(sum: Row, counts: number, signs: number): Row {
  const one = counts / Math.sqrt(Math.max(1, signs));
  return sum.map((weight) => weight * one);
}

/** How long a text is: 0 for one of some 55 words, 1 for one of nearly three times as many. */
export function lengthOf(words: readonly Word[]): number {
  return Math.log(1 + words.length) - USUAL_LENGTH;
}

/** The sum of all that speaks for and against a theme. */
export function evidenceFor(
  { at, base, length, phrases }: Weights,
  { all, each }: Said,
  found: ReadonlyMap<PhraseSign, number>,
  long: number,
): number {
  let sum = base + length * long + (all[at] ?? 0) + mostOf(each, at);
  for (const [sign, count] of found) sum += phrases[sign] * count;
  return sum;
}

/** What sentences weigh together: little more than the one that weighs most. */
function mostOf(each: readonly Row[], at: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const sums of each) most = Math.max(most, sums[at] as number);
  let shares = 0;
  for (const sums of each) shares += Math.exp(((sums[at] as number) - most) / 100);
  return most + 100 * Math.log(shares);
}
