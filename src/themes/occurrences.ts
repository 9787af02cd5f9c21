import { grown } from './grown.js';
import type { Patterns } from './patterns.js';
import type { Word } from './words.js';

const END = -1;

/** Room for the words and occurrences of a usual text, to begin with. */
const SOME = 1024;

/** Where in a text words stand that fit patterns. One object serves text after text: each reading clears the last. */
export class Occurrences {
  /** The patterns that some word of the text fits, in the order in which they are met: the first `presentCount`. */
  readonly present: Int32Array;
  presentCount = 0;
  /**
   * By pattern, the sentences that it stands in, as bits, modulo 32; 0 where it stands nowhere. Two patterns
   * without a common bit share no sentence.
   */
  readonly sentences: Int32Array;
  /** What `find` found. */
  found = new Int32Array(SOME);
  readonly #patterns: Patterns;
  /** By word, the patterns that it fits. */
  readonly #fitting: (readonly number[])[] = [];
  /** By occurrence, where it is, and which is the next of the same pattern. */
  #places = new Int32Array(SOME);
  #next = new Int32Array(SOME);
  /** By pattern, its first occurrence and its last. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;

  /** @param patterns - All that will be asked for. */
  constructor(patterns: Patterns) {
    this.#patterns = patterns;
    this.present = new Int32Array(patterns.count);
    this.sentences = new Int32Array(patterns.count);
    this.#first = new Int32Array(patterns.count);
    this.#last = new Int32Array(patterns.count);
  }

  read(words: readonly Word[]): void {
    const { sentences, present } = this;
    const [patterns, first, last] = [this.#patterns, this.#first, this.#last];
    let [places, next] = [this.#places, this.#next];
    for (let index = 0; index < this.presentCount; index += 1) {
      sentences[present[index] as number] = 0;
    }
    let count = 0;
    let occurrence = 0;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as Word;
      const bit = 1 << word.sentence;
      const fitting = patterns.fitting(word);
      this.#fitting[at] = fitting;
      if (occurrence + fitting.length > places.length) {
        this.#grow(occurrence + fitting.length);
        [places, next] = [this.#places, this.#next];
      }
      for (let index = 0; index < fitting.length; index += 1) {
        const pattern = fitting[index] as number;
        const before = sentences[pattern] as number;
        places[occurrence] = at;
        next[occurrence] = END;
        if (before !== 0) next[last[pattern] as number] = occurrence;
        else {
          first[pattern] = occurrence;
          present[count] = pattern;
          count += 1;
        }
        last[pattern] = occurrence;
        sentences[pattern] = before | bit;
        occurrence += 1;
      }
    }
    this.presentCount = count;
  }

  #grow(needed: number): void {
    this.#places = grown(this.#places, needed);
    this.#next = grown(this.#next, needed);
    this.found = grown(this.found, needed);
  }

  /**
   * Finds where words stand that fit a choice between patterns, in order; a word that fits two is found twice.
   *
   * @returns How many places `found` holds now.
   */
  find(choice: number): number {
    let patterns = 0;
    let count = 0;
    for (const pattern of this.#patterns.choices[choice] as readonly number[]) {
      if (this.sentences[pattern] === 0) continue;
      patterns += 1;
      count = this.#collect(pattern, count);
    }
    if (patterns > 1) this.found.subarray(0, count).sort();
    return count;
  }

  /** The same for one pattern that is present. */
  findOne(pattern: number): number {
    return this.#collect(pattern, 0);
  }

  #collect(pattern: number, from: number): number {
    const [found, places, next] = [this.found, this.#places, this.#next];
    let count = from;
    let occurrence = this.#first[pattern] as number;
    for (; occurrence !== END; occurrence = next[occurrence] as number) {
      found[count] = places[occurrence] as number;
      count += 1;
    }
    return count;
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
