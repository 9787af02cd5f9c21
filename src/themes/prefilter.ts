import type { Occurrences } from './occurrences.js';
import type { Patterns } from './patterns.js';
import type { Ways } from './ways.js';

/**
 * Leaves, of all ways to read phrases, those that a text may hold: each step has a word there, in the same
 * sentence as the others unless the phrase may run on.
 */
export class Prefilter {
  /**
   * The steps of each way, the rarest first, since most ways fail at the second: how many patterns may fit,
   * then their numbers.
   */
  readonly #codes: Int32Array;
  /** By way, where its steps begin there; and where the last one ends. */
  readonly #starts: Int32Array;
  /** By way, 1 where it may run on into the next sentence. */
  readonly #runsOn: Uint8Array;
  /** By pattern, the ways whose rarest step it fits. */
  readonly #byRarest: (number[] | undefined)[];
  /** By way, in which text it was looked at last. */
  readonly #lookedAt: Uint32Array;
  #text = 0;

  /** @param frequency - By choice, how often it is met. */
  constructor(ways: Ways<unknown>, frequency: Float64Array, patterns: Patterns) {
    const count = ways.uses.length;
    this.#starts = new Int32Array(count + 1);
    this.#runsOn = new Uint8Array(count);
    this.#byRarest = new Array(patterns.count).fill(undefined);
    this.#lookedAt = new Uint32Array(count);
    const codes: number[] = [];
    for (let way = 0; way < count; way += 1) {
      const [start, end] = [ways.starts[way] as number, ways.starts[way + 1] as number];
      if (ways.over.subarray(start, end).includes(1)) this.#runsOn[way] = 1;
      const choices = ways.choices.slice(start, end);
      if (choices.length > 1)
        choices.sort((one, other) => of(frequency, one) - of(frequency, other));
      for (const pattern of patterns.choices[choices[0] as number] as readonly number[]) {
        const known = this.#byRarest[pattern];
        if (known) known.push(way);
        else this.#byRarest[pattern] = [way];
      }
      for (const choice of choices) {
        const any = patterns.choices[choice] as readonly number[];
        codes.push(any.length);
        for (const pattern of any) codes.push(pattern);
      }
      this.#starts[way + 1] = codes.length;
    }
    this.#codes = Int32Array.from(codes);
  }

  /** The numbers of the ways that a text may hold. */
  left(text: Occurrences): number[] {
    this.#text += 1;
    const left: number[] = [];
    for (const pattern of text.present) {
      const ways = this.#byRarest[pattern];
      if (ways === undefined) continue;
      for (const way of ways) {
        if (this.#lookedAt[way] === this.#text) continue;
        this.#lookedAt[way] = this.#text;
        if (this.#mayStand(way, text.sentences)) left.push(way);
      }
    }
    return left;
  }

  #mayStand(way: number, sentences: Int32Array): boolean {
    const codes = this.#codes;
    const end = this.#starts[way + 1] as number;
    const runsOn = this.#runsOn[way] === 1;
    let shared = -1;
    for (let at = this.#starts[way] as number; at < end; ) {
      const next = at + 1 + (codes[at] as number);
      let some = 0;
      for (at += 1; at < next; at += 1) some |= sentences[codes[at] as number] as number;
      shared &= some;
      if (some === 0 || (shared === 0 && !runsOn)) return false;
    }
    return true;
  }
}

function of(frequency: Float64Array, choice: number): number {
  return frequency[choice] as number;
}
