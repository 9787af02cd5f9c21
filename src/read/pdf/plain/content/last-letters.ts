/** The last two letters that were drawn: a space between words depends on them. */
export class LastLetters {
  #before = ' ';
  #last = ' ';

  /** @returns Whether what came between this letter and the one before was a space. */
  add(letter: string): boolean {
    const isApart = this.isApart;
    this.#before = this.#last;
    this.#last = letter;
    return isApart;
  }

  /** A letter, then a space. */
  get isApart(): boolean {
    return this.#before !== ' ' && this.#last === ' ';
  }

  clear(): void {
    this.#before = ' ';
    this.#last = ' ';
  }
}
