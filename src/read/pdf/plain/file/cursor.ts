import { CR, KINDS, LF, PERCENT, REGULAR, SPACE } from './bytes.js';

/** A position in bytes that moves on as they are read. */
export class Cursor {
  constructor(
    readonly bytes: Uint8Array,
    public position = 0,
    readonly end = bytes.length,
  ) {}

  /** Moves past white space and comments. */
  skipSpace(): void {
    const { bytes, end } = this;
    let { position } = this;
    while (position < end) {
      const byte = bytes[position] as number;
      if (byte === PERCENT) {
        while (position < end && bytes[position] !== LF && bytes[position] !== CR) position += 1;
      } else if (KINDS[byte] !== SPACE) break;
      position += 1;
    }
    this.position = position;
  }

  /** Where the word that begins at `start` ends. */
  endOfWord(start: number): number {
    let at = start;
    while (at < this.end && KINDS[this.bytes[at] as number] === REGULAR) at += 1;
    return at;
  }
}
