import { NotPlain } from './values.js';

/** Codes are of one byte or two. */
const LAST = 0xffff;
/** Ranges of codes can tell the same again and again: more than this is hostile, not real. */
const MOST = 500_000;

export function isCode(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LAST;
}

/** What a font tells of its codes. */
export class CodeTable<T> {
  readonly #told = new Map<number, T>();
  #count = 0;

  get size(): number {
    return this.#told.size;
  }

  get(code: number): T | undefined {
    return this.#told.get(code);
  }

  /** @throws NotPlain where it is no code, or where too much is told. */
  set(code: number, value: T): void {
    this.#count += 1;
    if (!isCode(code) || this.#count > MOST) throw new NotPlain('strange codes');
    this.#told.set(code, value);
  }
}
