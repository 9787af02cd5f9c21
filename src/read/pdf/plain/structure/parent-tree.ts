import type { PlainFile } from '../file/file.js';
import { type Dict, isArray, NotPlain, type Value } from '../file/values.js';

/** pdf.js looks for a number no deeper than this. */
const DEEPEST_NUMBER = 10;

/**
 * What a structure says of the pages' numbers (ISO 32000-1, 7.9.7 and 14.7.4.4). They stand in order, each
 * where the limits of its branch say: else pdf.js would not find them.
 */
export class ParentTree {
  readonly entries = new Map<number, Value>();
  #last = -1;

  constructor(
    private readonly file: PlainFile,
    root: Dict,
  ) {
    this.#walk(this.file.dict(root.get('ParentTree')), Number.MAX_SAFE_INTEGER, 0);
  }

  #walk(node: Dict, last: number, depth: number): void {
    if (depth > DEEPEST_NUMBER) throw new NotPlain('a number tree too deep');
    const [kids, numbers] = ['Kids', 'Nums'].map((key) => this.file.find(node.get(key)));
    if (isArray(kids)) for (const kid of kids) this.#branch(this.file.dict(kid), depth);
    else if (isArray(numbers)) this.#add(numbers);
    if (this.#last > last) throw new NotPlain('a number tree out of order');
  }

  #branch(kid: Dict, depth: number): void {
    const [first = 0, last = 0] = this.file.numbers(kid.get('Limits'), 2);
    if (first <= this.#last || last < first) throw new NotPlain('a number tree out of order');
    this.#last = first - 1;
    this.#walk(kid, last, depth + 1);
    this.#last = last;
  }

  #add(numbers: readonly Value[]): void {
    for (let at = 0; at < numbers.length; at += 2) {
      const number = this.file.number(numbers[at]);
      if (number <= this.#last) throw new NotPlain('a number tree out of order');
      this.entries.set(number, numbers[at + 1] ?? null);
      this.#last = number;
    }
  }
}
