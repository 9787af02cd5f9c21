import { phraseSteps, type Step } from './phrase.js';
import { Sieve } from './prefilter.js';
import type { Word } from './words.js';

/** A phrase found in a text: it covers the words from `from` up to, not with, `to`. */
export interface Hit<Use> {
  use: Use;
  from: number;
  to: number;
}

/** Finds every phrase of a list in a text, in one pass over its words. */
export type Matcher<Use> = (words: readonly Word[]) => Hit<Use>[];

/** One way to read a phrase. */
interface Entry<Use> {
  use: Use;
  steps: readonly CompiledStep[];
}

interface CompiledStep extends Omit<Step, 'any'> {
  any: readonly number[];
}

/** Forms remembered: a field's vocabulary, and an end to it. */
const REMEMBERED = 50_000;

/**
 * Makes one matcher of all phrases. Each pattern of a word has a number; what numbers a word fits is found
 * once and remembered. A phrase is looked for only where a text has the rarest of its words, and all the
 * others: that leaves few.
 *
 * @param phrases - Each with what it is used for.
 * @throws RangeError as `phraseSteps` does.
 */
export function matcherOf<Use>(phrases: Iterable<readonly [string, Use]>): Matcher<Use> {
  const patterns = new Patterns();
  const entries: Entry<Use>[] = [];
  for (const [phrase, use] of phrases) {
    for (const way of phraseSteps(phrase)) {
      entries.push({ use, steps: way.map((step) => patterns.compiled(step)) });
    }
  }
  const sieve = new Sieve(
    entries.map(({ steps }) => steps.map(({ any }) => any)),
    patterns.count,
  );
  return (words) => {
    const numbers = words.map(({ form }) => patterns.of(form));
    const places = placesOf(numbers);
    const hits: Hit<Use>[] = [];
    for (const index of sieve.left([...places.keys()])) {
      const { use, steps } = entries[index] as Entry<Use>;
      for (const from of placesOfAny(steps[0]?.any ?? [], places)) {
        const to = endOf(steps, 1, from + 1, words, numbers);
        if (to !== null) hits.push({ use, from, to });
      }
    }
    return hits.sort((one, other) => one.from - other.from);
  };
}

/** By the numbers of patterns, where words of a text fit them. */
type Places = ReadonlyMap<number, readonly number[]>;

function placesOf(numbers: readonly (readonly number[])[]): Places {
  const places = new Map<number, number[]>();
  for (const [at, fitting] of numbers.entries()) {
    for (const number of fitting) {
      const known = places.get(number);
      if (known) known.push(at);
      else places.set(number, [at]);
    }
  }
  return places;
}

/** Where words stand that fit one of several patterns, in order. */
function placesOfAny(any: readonly number[], places: Places): readonly number[] {
  const [only] = any;
  if (any.length === 1 && only !== undefined) return places.get(only) ?? [];
  const found = new Set<number>();
  for (const number of any) for (const at of places.get(number) ?? []) found.add(at);
  return [...found].sort((one, other) => one - other);
}

/** Where the rest of a phrase ends that goes on at `at`; null where it does not. */
function endOf(
  steps: readonly CompiledStep[],
  index: number,
  at: number,
  words: readonly Word[],
  numbers: readonly (readonly number[])[],
): number | null {
  const step = steps[index];
  if (!step) return at;
  for (let here = at; here <= at + step.gap; here += 1) {
    const [word, before] = [words[here], words[at - 1]];
    if (!word || !before || word.sentence > before.sentence + (step.over ? 1 : 0)) return null;
    if (!fits(numbers[here] as readonly number[], step.any)) continue;
    const end = endOf(steps, index + 1, here + 1, words, numbers);
    if (end !== null) return end;
  }
  return null;
}

function fits(fitting: readonly number[], any: readonly number[]): boolean {
  for (const number of fitting) for (const one of any) if (one === number) return true;
  return false;
}

/** Patterns of words, each with a number. */
class Patterns {
  private readonly whole = new Map<string, number>();
  private readonly beginnings = new Map<string, number>();
  private readonly remembered = new Map<string, readonly number[]>();

  get count(): number {
    return this.whole.size + this.beginnings.size;
  }

  compiled({ any, ...where }: Step): CompiledStep {
    return { ...where, any: [...new Set(any.map((pattern) => this.numberOf(pattern)))] };
  }

  /** The numbers of all patterns that a word fits. */
  of(form: string): readonly number[] {
    const before = this.remembered.get(form);
    if (before) return before;
    const numbers: number[] = [];
    const whole = this.whole.get(form);
    if (whole !== undefined) numbers.push(whole);
    for (let length = 1; length <= Math.min(form.length, LONGEST); length += 1) {
      const number = this.beginnings.get(form.slice(0, length));
      if (number !== undefined) numbers.push(number);
    }
    if (this.remembered.size < REMEMBERED) this.remembered.set(form, numbers);
    return numbers;
  }

  private numberOf(pattern: string): number {
    const isBeginning = pattern.endsWith('*');
    const map = isBeginning ? this.beginnings : this.whole;
    const key = isBeginning ? pattern.slice(0, -1) : pattern;
    const number = map.get(key) ?? this.count;
    map.set(key, number);
    return number;
  }
}

/** The longest beginning of a word that is looked up. */
const LONGEST = 24;
