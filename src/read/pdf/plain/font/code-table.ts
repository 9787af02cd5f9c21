import { NotPlain } from '../file/values.js';

/** Codes are of one byte or two. */
const LAST = 0xffff;

export function isCode(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LAST;
}

/** What a font says about its codes. */
export class CodeTable<T> {
  readonly #told = new Map<number, T>();

  /** @param keep - Called for each value that is set: ranges can set the same code again and again. */
  constructor(private readonly keep: (values: number) => void) {}

  get size(): number {
    return this.#told.size;
  }

  get(code: number): T | undefined {
    return this.#told.get(code);
  }

  /** @throws NotPlain where it is no code, or where the document tells too much. */
  set(code: number, value: T): void {
    if (!isCode(code)) throw new NotPlain('strange codes');
    this.keep(1);
    this.#told.set(code, value);
  }
}
