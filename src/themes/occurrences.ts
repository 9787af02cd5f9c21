import type { Patterns } from './patterns.js';
import type { Word } from './words.js';

const END = -1;

/**
 * Where in a text words stand that fit a pattern, or a choice between patterns. One object serves text after
 * text: what was noted in an earlier one counts as not noted.
 */
export class Occurrences {
  /** The patterns that some word of the text fits, in the order in which they are met. */
  readonly present: number[] = [];
  /** For each word of the text, the patterns that it fits. */
  fitting: (readonly number[])[] = [];
  readonly #patterns: Patterns;
  /** Occurrences, one after the other: where they are, and which is the next of the same pattern. */
  readonly #places: number[] = [];
  readonly #next: number[] = [];
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  /** The sentences of each pattern, and of each choice, as bits, modulo 32. */
  readonly #sentences: Int32Array;
  readonly #choiceSentences: Int32Array;
  /** In which text a pattern, or a choice, was met last. */
  readonly #met: Uint32Array;
  readonly #choiceMet: Uint32Array;
  #text = 0;

  /** @param patterns - All that will be asked for. */
  constructor(patterns: Patterns) {
    this.#patterns = patterns;
    this.#first = new Int32Array(patterns.count);
    this.#last = new Int32Array(patterns.count);
    this.#sentences = new Int32Array(patterns.count);
    this.#met = new Uint32Array(patterns.count);
    this.#choiceSentences = new Int32Array(patterns.choices.length);
    this.#choiceMet = new Uint32Array(patterns.choices.length);
  }

  read(words: readonly Word[]): void {
    this.#text += 1;
    this.present.length = 0;
    this.fitting = [];
    let count = 0;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as Word;
      const fitting = this.#patterns.fitting(word);
      this.fitting.push(fitting);
      for (const pattern of fitting) {
        this.#places[count] = at;
        this.#next[count] = END;
        this.#note(pattern, count, 1 << word.sentence);
        count += 1;
      }
    }
  }

  #note(pattern: number, occurrence: number, sentence: number): void {
    if (this.#met[pattern] === this.#text) {
      this.#next[this.#last[pattern] as number] = occurrence;
      this.#sentences[pattern] = (this.#sentences[pattern] as number) | sentence;
    } else {
      this.#met[pattern] = this.#text;
      this.#first[pattern] = occurrence;
      this.#sentences[pattern] = sentence;
      this.present.push(pattern);
    }
    this.#last[pattern] = occurrence;
  }

  /** The sentences in which a choice stands, as bits; 0 where it stands nowhere. Two without a common bit share no sentence. */
  sentences(choice: number): number {
    if (this.#choiceMet[choice] === this.#text) return this.#choiceSentences[choice] as number;
    let sentences = 0;
    for (const pattern of this.#patterns.choices[choice] as readonly number[]) {
      if (this.#met[pattern] === this.#text) sentences |= this.#sentences[pattern] as number;
    }
    this.#choiceMet[choice] = this.#text;
    this.#choiceSentences[choice] = sentences;
    return sentences;
  }

  /** Where a choice stands, in order. */
  places(choice: number): number[] {
    const places: number[] = [];
    let patterns = 0;
    for (const pattern of this.#patterns.choices[choice] as readonly number[]) {
      if (this.#met[pattern] !== this.#text) continue;
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
    for (const one of this.fitting[at] as readonly number[]) {
      for (const other of any) if (one === other) return true;
    }
    return false;
  }
}
