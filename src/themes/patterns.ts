import type { Word } from './words.js';

/** The longest beginning of a word that is looked up. */
const LONGEST = 24;

/** Patterns of words, each with a number: a whole word, or the beginning of one (`audit*`). */
export class Patterns {
  /** By the number of a choice, the numbers of the patterns that it is between. */
  readonly choices: (readonly number[])[] = [];
  readonly #whole = new Map<string, number>();
  readonly #beginnings = new Map<string, number>();
  readonly #choices = new Map<readonly string[], number>();
  /** By the number of a form, the patterns that it fits. */
  readonly #fitting: (readonly number[] | undefined)[] = [];

  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The number of a choice between patterns, which are numbered too. */
  choice(any: readonly string[]): number {
    const known = this.#choices.get(any);
    if (known !== undefined) return known;
    const numbers: number[] = [];
    for (const pattern of any) {
      const number = this.#numberOf(pattern);
      if (!numbers.includes(number)) numbers.push(number);
    }
    const choice = this.choices.push(numbers) - 1;
    this.#choices.set(any, choice);
    return choice;
  }

  #numberOf(pattern: string): number {
    const isBeginning = pattern.endsWith('*');
    const map = isBeginning ? this.#beginnings : this.#whole;
    const key = isBeginning ? pattern.slice(0, -1) : pattern;
    const known = map.get(key);
    if (known !== undefined) return known;
    const number = this.#count;
    map.set(key, number);
    this.#count += 1;
    return number;
  }

  /** The numbers of all patterns that a word fits; to be asked when all patterns have theirs. */
  fitting({ form, number }: Word): readonly number[] {
    const known = this.#fitting[number];
    if (known) return known;
    const numbers: number[] = [];
    const whole = this.#whole.get(form);
    if (whole !== undefined) numbers.push(whole);
    for (let length = 1; length <= Math.min(form.length, LONGEST); length += 1) {
      const beginning = this.#beginnings.get(form.slice(0, length));
      if (beginning !== undefined) numbers.push(beginning);
    }
    if (number >= 0) this.#fitting[number] = numbers;
    return numbers;
  }
}
