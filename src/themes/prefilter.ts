/**
 * Leaves of many phrases those of which a text has a word for each step. The numbers of all phrases stand in one
 * array, one after the other: they are gone through for every text.
 */
export class Sieve {
  /** For each step of each phrase: how many patterns may fit, then their numbers. */
  readonly #codes: Int32Array;
  /** Where each phrase begins there, and where the last one ends. */
  readonly #starts: Int32Array;
  /** By the number of a pattern, the phrases whose rarest step it fits. */
  readonly #byRarest: readonly (readonly number[])[];
  /** In which text a pattern, or a phrase, was met last. */
  readonly #patternMet: Uint32Array;
  readonly #phraseMet: Uint32Array;
  #text = 0;

  /**
   * @param phrases - For each step of a phrase the numbers of the patterns of which one has to fit.
   * @param patterns - How many patterns there are.
   */
  constructor(phrases: readonly (readonly (readonly number[])[])[], patterns: number) {
    const codes = phrases.map((steps) => steps.flatMap((any) => [any.length, ...any]));
    this.#codes = Int32Array.from(codes.flat());
    this.#starts = new Int32Array(phrases.length + 1);
    for (const [index, { length }] of codes.entries()) {
      this.#starts[index + 1] = (this.#starts[index] ?? 0) + length;
    }
    this.#byRarest = byRarest(phrases, patterns);
    this.#patternMet = new Uint32Array(patterns);
    this.#phraseMet = new Uint32Array(phrases.length);
  }

  /** The phrases that are left of a text, by the numbers of the patterns that its words fit. */
  left(fitting: readonly number[]): number[] {
    this.#text += 1;
    for (const number of fitting) this.#patternMet[number] = this.#text;
    const left: number[] = [];
    for (const number of fitting) {
      for (const phrase of this.#byRarest[number] ?? []) {
        if (this.#phraseMet[phrase] === this.#text) continue;
        this.#phraseMet[phrase] = this.#text;
        if (this.#hasAll(phrase)) left.push(phrase);
      }
    }
    return left;
  }

  #hasAll(phrase: number): boolean {
    const end = this.#starts[phrase + 1] as number;
    for (let at = this.#starts[phrase] as number; at < end; ) {
      const next = at + 1 + (this.#codes[at] as number);
      at += 1;
      while (at < next && this.#patternMet[this.#codes[at] as number] !== this.#text) at += 1;
      if (at === next) return false;
      at = next;
    }
    return true;
  }
}

/** What few phrases use is rare in texts too, as far as it matters. */
function byRarest(phrases: readonly (readonly (readonly number[])[])[], patterns: number) {
  const used = new Uint32Array(patterns);
  for (const steps of phrases) {
    for (const any of steps) for (const number of any) used[number] = (used[number] ?? 0) + 1;
  }
  const often = (any: readonly number[]) => any.reduce((sum, one) => sum + (used[one] ?? 0), 0);
  const found: number[][] = Array.from({ length: patterns }, () => []);
  for (const [phrase, steps] of phrases.entries()) {
    const rarest = steps.reduce((one, other) => (often(other) < often(one) ? other : one));
    for (const number of rarest) found[number]?.push(phrase);
  }
  return found;
}
