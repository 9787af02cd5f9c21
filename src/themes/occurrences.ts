import type { Patterns } from './patterns.js';
import type { Word } from './words.js';

const END = -1;

/** Where in a text words stand that fit patterns. One object serves text after text: each reading clears the last. */
export class Occurrences {
  /** The patterns that some word of the text fits, in the order in which they are met. */
  readonly present: number[] = [];
  /**
   * By pattern, the sentences that it stands in, as bits, modulo 32; 0 where it stands nowhere. Two patterns
   * without a common bit share no sentence.
   */
  readonly sentences: Int32Array;
  readonly #patterns: Patterns;
  /** By word, the patterns that it fits. */
  #fitting: (readonly number[])[] = [];
  /** By occurrence, where it is, and which is the next of the same pattern. */
  readonly #places: number[] = [];
  readonly #next: number[] = [];
  /** By pattern, its first occurrence and its last. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;

  /** @param patterns - All that will be asked for. */
  constructor(patterns: Patterns) {
    this.#patterns = patterns;
    this.sentences = new Int32Array(patterns.count);
    this.#first = new Int32Array(patterns.count);
    this.#last = new Int32Array(patterns.count);
  }

  read(words: readonly Word[]): void {
    for (const pattern of this.present) this.sentences[pattern] = 0;
    this.present.length = 0;
    this.#fitting = [];
    let occurrence = 0;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as Word;
      const sentence = 1 << word.sentence;
      const fitting = this.#patterns.fitting(word);
      this.#fitting.push(fitting);
      for (const pattern of fitting) {
        const before = this.sentences[pattern] as number;
        this.#places[occurrence] = at;
        this.#next[occurrence] = END;
        if (before !== 0) this.#next[this.#last[pattern] as number] = occurrence;
        else {
          this.#first[pattern] = occurrence;
          this.present.push(pattern);
        }
        this.#last[pattern] = occurrence;
        this.sentences[pattern] = before | sentence;
        occurrence += 1;
      }
    }
  }

  /** Where words stand that fit a choice between patterns, in order. */
  places(choice: number): number[] {
    const places: number[] = [];
    let patterns = 0;
    for (const pattern of this.#patterns.choices[choice] as readonly number[]) {
      if (this.sentences[pattern] === 0) continue;
      patterns += 1;
      let occurrence = this.#first[pattern] as number;
      for (; occurrence !== END; occurrence = this.#next[occurrence] as number) {
        places.push(this.#places[occurrence] as number);
      }
    }
    return patterns > 1 ? places.sort((one, other) => one - other) : places;
  }

  /** Whether the word at a place fits a choice. */
  fits(at: number, choice: number): boolean {
    const any = this.#patterns.choices[choice] as readonly number[];
    for (const one of this.#fitting[at] as readonly number[]) {
      for (const other of any) if (one === other) return true;
    }
    return false;
  }
}
