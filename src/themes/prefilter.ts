import type { Occurrences } from './occurrences.js';
import type { Patterns } from './patterns.js';
import type { Ways } from './ways.js';

/**
 * Leaves, of all ways to read phrases, those that a text may hold: each step has a word there, in the same
 * sentence as the others unless the phrase may run on.
 */
export class Prefilter {
  /** By way, where its steps begin; and where the last one ends. */
  readonly #starts: Int32Array;
  /** The choices of the steps of each way, the rarest first: most ways fail at the second. */
  readonly #choices: Int32Array;
  /** Whether a way may run on into the next sentence. */
  readonly #runsOn: Uint8Array;
  /** By the number of a pattern, the ways whose rarest step it fits. */
  readonly #byRarest: (number[] | undefined)[];
  /** In which text a way was looked at last. */
  readonly #lookedAt: Uint32Array;
  #text = 0;

  /** @param frequency - By choice, how often it is met. */
  constructor(ways: Ways<unknown>, frequency: Float64Array, patterns: Patterns) {
    const count = ways.uses.length;
    this.#starts = ways.starts;
    this.#choices = Int32Array.from(ways.choices);
    this.#runsOn = new Uint8Array(count);
    this.#byRarest = new Array(patterns.count).fill(undefined);
    this.#lookedAt = new Uint32Array(count);
    for (let way = 0; way < count; way += 1) {
      const start = ways.starts[way] as number;
      const end = ways.starts[way + 1] as number;
      for (let step = start; step < end; step += 1) {
        if (ways.over[step] === 1) this.#runsOn[way] = 1;
      }
      sortByFrequency(this.#choices, start, end, frequency);
      const rarest = this.#choices[start] as number;
      for (const pattern of patterns.choices[rarest] as readonly number[]) {
        const known = this.#byRarest[pattern];
        if (known) known.push(way);
        else this.#byRarest[pattern] = [way];
      }
    }
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
        if (this.#mayStand(way, text)) left.push(way);
      }
    }
    return left;
  }

  #mayStand(way: number, text: Occurrences): boolean {
    const end = this.#starts[way + 1] as number;
    let step = this.#starts[way] as number;
    // The rarest step is there; one that is alone needs no more.
    if (end - step === 1) return true;
    const runsOn = this.#runsOn[way] === 1;
    let shared = -1;
    for (; step < end; step += 1) {
      const sentences = text.sentences(this.#choices[step] as number);
      if (sentences === 0) return false;
      shared &= sentences;
      if (shared === 0 && !runsOn) return false;
    }
    return true;
  }
}

/** Sorts a few choices by insertion: equals keep their order. */
function sortByFrequency(
  choices: Int32Array,
  start: number,
  end: number,
  frequency: Float64Array,
): void {
  for (let next = start + 1; next < end; next += 1) {
    const choice = choices[next] as number;
    const frequent = frequency[choice] as number;
    let at = next;
    for (; at > start && (frequency[choices[at - 1] as number] as number) > frequent; at -= 1) {
      choices[at] = choices[at - 1] as number;
    }
    choices[at] = choice;
  }
}
