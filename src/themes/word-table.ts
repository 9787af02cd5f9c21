/** The slots to begin with: a power of two, and twice the words of a hundred letters. */
const SOME = 2 ** 14;

/** Differs from run to run, so that nobody can write a document whose words all fall into one slot. */
const SEED = Math.floor(Math.random() * 2 ** 30) * 2 + 1;

/**
 * Words, each with a value, found by the codes of their characters as they stand in a text. Looking up its words
 * takes the largest part of reading a text; for a `Map`, each would have to be cut out of it.
 */
export class WordTable<Value> {
  readonly #values: Value[] = [];
  /** The codes of all words, one word after the other. */
  #codes = new Uint16Array(4 * SOME);
  /** By word, where its codes begin there; and where the last one ends. */
  readonly #starts: number[] = [0];
  /** By slot, the hash of a word, and its number from 1 on; 0 where the slot is free. */
  #slots = new Int32Array(2 * SOME);

  get size(): number {
    return this.#values.length;
  }

  /** The value of the word whose codes stand from `from` up to, but not including, `to`. */
  get(codes: Uint16Array, from: number, to: number): Value | undefined {
    const slots = this.#slots;
    const hash = hashOf(codes, from, to);
    const mask = slots.length - 2;
    for (let slot = firstSlot(hash) & mask; ; slot = (slot + 2) & mask) {
      const word = (slots[slot + 1] as number) - 1;
      if (word < 0) return undefined;
      if (slots[slot] === hash && this.#is(word, codes, from, to)) return this.#values[word];
    }
  }

  #is(word: number, codes: Uint16Array, from: number, to: number): boolean {
    const own = this.#codes;
    let place = this.#starts[word] as number;
    if ((this.#starts[word + 1] as number) - place !== to - from) return false;
    for (let at = from; at < to; at += 1) {
      if (own[place] !== codes[at]) return false;
      place += 1;
    }
    return true;
  }

  /** Adds a word that is not yet there. */
  add(codes: Uint16Array, from: number, to: number, value: Value): void {
    const start = this.#starts[this.size] as number;
    const end = start + to - from;
    if (end > this.#codes.length) this.#codes = enlarged(this.#codes, end);
    this.#codes.set(codes.subarray(from, to), start);
    this.#starts.push(end);
    this.#values.push(value);
    if (this.size * 4 > this.#slots.length) this.#spread();
    else this.#place(this.size - 1);
  }

  /** Doubles the slots: half of them stay free. */
  #spread(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let word = 0; word < this.size; word += 1) this.#place(word);
  }

  #place(word: number): void {
    const slots = this.#slots;
    const hash = hashOf(
      this.#codes,
      this.#starts[word] as number,
      this.#starts[word + 1] as number,
    );
    const mask = slots.length - 2;
    let slot = firstSlot(hash) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = hash;
    slots[slot + 1] = word + 1;
  }
}

function enlarged(codes: Uint16Array, needed: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(2 * needed);
  larger.set(codes);
  return larger;
}

function hashOf(codes: Uint16Array, from: number, to: number): number {
  let hash = SEED;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (codes[at] as number), SEED);
  return hash;
}

/** Slots come in twos; the high bits of a product are mixed best. */
function firstSlot(hash: number): number {
  return (hash ^ (hash >>> 15)) << 1;
}
