import { LEARNED } from './learned.js';
import { THEMES } from './list/index.js';
import { PHRASE_SIGNS, type PhraseSign, type Place, saysSomething } from './signs.js';
import type { Theme } from './theme.js';
import type { Word } from './words.js';

/**
 * What signs weigh for one theme, in hundredths: of the logarithm of the odds that a careful reader would
 * give it. A theme is told where the sum is above 0.
 */
export interface Weights {
  /** Without any sign. */
  base: number;
  /** For each step of a finding's length, as `lengthOf` counts it. */
  length: number;
  phrases: Readonly<Record<PhraseSign, number>>;
  /** By words, as `wordSigns` writes them. */
  words: ReadonlyMap<string, number>;
}

/** `Weights` as they are written. */
export interface Learned {
  base: number;
  length: number;
  phrases: string;
  words: string;
}

/** The words of a text that tell something, whatever theme they tell of. */
export interface Telling {
  places: ReadonlyMap<string, Place>;
  /** What one of them counts: the more there are, the less. */
  each: number;
}

/** What one telling word counts, and the logarithm of a usual length. */
export const EACH = 4;
const USUAL_LENGTH = 4;

/** The words that any theme knows. */
const known = new Set<string>();
const byTheme = new Map<Theme, Weights>();

/** The weights learned for a theme of the built-in list; of another, none. */
export function weightsOf(theme: Theme): Weights | undefined {
  if (byTheme.size === 0) readLearned();
  return byTheme.get(theme);
}

/** Reads the numbers once, when a tagger is first made: loading the program does not wait for it. */
function readLearned(): void {
  for (const theme of THEMES) {
    const learned = LEARNED[theme.key];
    if (!learned) continue;
    const { base, length, phrases, words } = learned;
    const numbers = phrases.split(' ').map(Number);
    const byWords = new Map(words.trim().split(/,\s+/).map(pair));
    for (const sign of byWords.keys()) known.add(sign);
    const byPhrase = Object.fromEntries(
      PHRASE_SIGNS.map((sign, index) => [sign, numbers[index] ?? 0]),
    ) as Record<PhraseSign, number>;
    byTheme.set(theme, { base, length, phrases: byPhrase, words: byWords });
  }
}

/** `early year 53` */
function pair(entry: string): [string, number] {
  const space = entry.lastIndexOf(' ');
  return [entry.slice(0, space), Number(entry.slice(space + 1))];
}

/** Those of a text's word signs that tell something. */
export function telling(signs: ReadonlyMap<string, Place>): Telling {
  const places = new Map([...signs].filter(([sign]) => known.has(sign)));
  return { places, each: EACH / Math.sqrt(Math.max(1, places.size)) };
}

/** How long a text is: 0 for one of some 55 words, 1 for one of nearly three times as many. */
export function lengthOf(words: readonly Word[]): number {
  return Math.log(1 + words.length) - USUAL_LENGTH;
}

/** The sum of all that speaks for and against a theme. */
export function evidenceFor(
  { base, length, phrases, words }: Weights,
  { places, each }: Telling,
  found: ReadonlyMap<PhraseSign, number>,
  long: number,
): number {
  let said = 0;
  for (const sign of places.keys()) said += words.get(sign) ?? 0;
  let sum = base + length * long + said * each;
  for (const [sign, count] of found) sum += phrases[sign] * count;
  return sum;
}

/** Words that are shown, at most, and what one of them must weigh. */
const SHOWN = 4;
const WORTH_SHOWING = 25;

/**
 * Words that speak for a theme most, the surest first, beside what its phrases cover. Small words count
 * too, but a reader learns nothing from them: they are shown only where nothing else tells the theme.
 */
export function speakingFor(
  { words }: Weights,
  { places, each }: Telling,
  phrases: readonly Place[],
): Place[] {
  const ranked = [...places]
    .map(([sign, place]) => ({ sign, place, weight: (words.get(sign) ?? 0) * each }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || one.place.from - other.place.from);
  const shown: Place[] = [];
  for (const { sign, place, weight } of ranked) {
    if (shown.length === SHOWN || weight < WORTH_SHOWING) break;
    const apart = (other: Place) => place.to <= other.from || place.from >= other.to;
    if (saysSomething(sign) && phrases.every(apart) && shown.every(apart)) shown.push(place);
  }
  const first = ranked[0];
  return shown.length === 0 && phrases.length === 0 && first ? [first.place] : shown;
}
