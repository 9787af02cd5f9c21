import type { Anchors } from './anchors.js';
import type { Occurrences } from './occurrences.js';
import type { Patterns } from './patterns.js';
import type { Ways } from './ways.js';

/**
 * Leaves, of all ways to read phrases, those that a text may hold: each step has a word there, in the same
 * sentence as the others unless the phrase may run on.
 */
export class Prefilter {
  /** The numbers of the ways that `left` left. */
  readonly ways: Int32Array;
  /**
   * By pattern, the ways whose rarest step it fits, one after the other: the number of a way, how many
   * patterns its second rarest step is between, and those. Most ways fail at that step, so it stands here.
   */
  readonly #byRarest: Int32Array;
  /** By pattern, where its ways begin there; and where the last ones end. */
  readonly #begins: Int32Array;
  /** The steps of each way, those of a way of one step left out: how many patterns may fit, then their numbers. */
  readonly #codes: Int32Array;
  /** By way, where its steps begin there; and where the last one ends. */
  readonly #starts: Int32Array;
  /** By way, 1 where it may run on into the next sentence. */
  readonly #runsOn: Uint8Array;
  /** By way, in which text it was looked at last. */
  readonly #lookedAt: Uint32Array;
  #text = 0;

  constructor(ways: Ways<unknown>, anchors: Anchors, { choices, count }: Patterns) {
    const all = ways.uses.length;
    this.ways = new Int32Array(all);
    this.#starts = new Int32Array(all + 1);
    this.#runsOn = new Uint8Array(all);
    this.#lookedAt = new Uint32Array(all);
    const byRarest: number[][] = Array.from({ length: count }, () => []);
    const codes: number[] = [];
    for (let way = 0; way < all; way += 1) {
      const second = choices[anchors.seconds[way] as number] ?? [];
      for (const pattern of choices[anchors.choices[way] as number] as readonly number[]) {
        (byRarest[pattern] as number[]).push(way, second.length, ...second);
      }
      const end = ways.starts[way + 1] as number;
      for (let step = ways.starts[way] as number; step < end; step += 1) {
        if (ways.over[step] === 1) this.#runsOn[way] = 1;
        if (second.length === 0) break;
        const any = choices[ways.choices[step] as number] as readonly number[];
        codes.push(any.length, ...any);
      }
      this.#starts[way + 1] = codes.length;
    }
    this.#codes = Int32Array.from(codes);
    this.#byRarest = Int32Array.from(byRarest.flat());
    this.#begins = new Int32Array(count + 1);
    for (let pattern = 0; pattern < count; pattern += 1) {
      const { length } = byRarest[pattern] as number[];
      this.#begins[pattern + 1] = (this.#begins[pattern] as number) + length;
    }
  }

  /** Leaves in `ways` those that a text may hold, and says how many. */
  left({ present, presentCount, sentences }: Occurrences): number {
    this.#text += 1;
    const text = this.#text;
    const lookedAt = this.#lookedAt;
    const byRarest = this.#byRarest;
    let left = 0;
    for (let index = 0; index < presentCount; index += 1) {
      const pattern = present[index] as number;
      const end = this.#begins[pattern + 1] as number;
      for (let at = this.#begins[pattern] as number; at < end; ) {
        const way = byRarest[at] as number;
        const next = at + 2 + (byRarest[at + 1] as number);
        let some = next === at + 2 ? 1 : 0;
        for (at += 2; at < next; at += 1) some |= sentences[byRarest[at] as number] as number;
        if (some === 0 || lookedAt[way] === text) continue;
        lookedAt[way] = text;
        if (!this.#mayStand(way, sentences)) continue;
        this.ways[left] = way;
        left += 1;
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
