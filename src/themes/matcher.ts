import { phraseSteps, type Step } from './phrase.js';
import type { Word } from './words.js';

/** A phrase found in a text: it covers the words from `from` up to, not with, `to`. */
export interface Hit<Use> {
  use: Use;
  from: number;
  to: number;
}

/** Finds every phrase of a list in a text, in one pass over its words. */
export type Matcher<Use> = (words: readonly Word[]) => Hit<Use>[];

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
 * once and remembered, so that a text costs a look-up for each word and little more.
 *
 * @param phrases - Each with what it is used for.
 * @throws RangeError as `phraseSteps` does.
 */
export function matcherOf<Use>(phrases: Iterable<readonly [string, Use]>): Matcher<Use> {
  const patterns = new Patterns();
  const starts = new Map<number, Entry<Use>[]>();
  for (const [phrase, use] of phrases) {
    for (const way of phraseSteps(phrase)) {
      const steps = way.map((step) => patterns.compiled(step));
      for (const number of steps[0]?.any ?? []) {
        const entries = starts.get(number) ?? [];
        entries.push({ use, steps });
        starts.set(number, entries);
      }
    }
  }
  return (words) => {
    const numbers = words.map(({ form }) => patterns.of(form));
    const present = new Uint8Array(patterns.count);
    for (const fitting of numbers) for (const number of fitting) present[number] = 1;
    const hits: Hit<Use>[] = [];
    // Most phrases want a word that the text does not have: they are left out at once.
    const possible = new Map<number, Entry<Use>[]>();
    const possibleFrom = (number: number) => {
      const before = possible.get(number);
      if (before) return before;
      const entries = (starts.get(number) ?? []).filter(({ steps }) => allIn(steps, present));
      possible.set(number, entries);
      return entries;
    };
    for (const [from, fitting] of numbers.entries()) {
      for (const number of fitting) {
        for (const { use, steps } of possibleFrom(number)) {
          const to = endOf(steps, 1, from + 1, words, numbers);
          if (to !== null) hits.push({ use, from, to });
        }
      }
    }
    return hits;
  };
}

/** Whether each step after the first has one of its words in the text. */
function allIn(steps: readonly CompiledStep[], present: Uint8Array): boolean {
  for (let index = steps.length - 1; index > 0; index -= 1) {
    let found = false;
    for (const number of steps[index]?.any ?? []) {
      if (present[number] === 1) {
        found = true;
        break;
      }
    }
    if (!found) return false;
  }
  return true;
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
    if (!numbers[here]?.some((number) => step.any.includes(number))) continue;
    const end = endOf(steps, index + 1, here + 1, words, numbers);
    if (end !== null) return end;
  }
  return null;
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
