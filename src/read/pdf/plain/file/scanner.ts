import {
  CLOSE_BRACKET,
  GREATER,
  KINDS,
  LESS,
  OPEN,
  OPEN_BRACKET,
  REGULAR,
  SLASH,
} from './bytes.js';
import { Cursor } from './cursor.js';
import { beginsNumber, readNumber, readNumberOrRef } from './numbers.js';
import { readHexString, readString } from './strings.js';
import { type Dict, Keyword, Name, NotPlain, type Value } from './values.js';
import { readName, readWord } from './words.js';

/** What stands where the bytes end. */
export const END = new Keyword('');

const CLOSE_ARRAY = new Keyword(']');
const CLOSE_DICT = new Keyword('>>');

/** Values within values: deeper ones are hostile, not real; so are more of them within one. */
const DEEPEST = 60;
const MOST_VALUES = 1_000_000;

/**
 * Reads values and keywords, one after the other. Whatever is not written as the standard has it
 * (ISO 32000-1, 7.2 and 7.3) is not plain.
 */
export class Scanner extends Cursor {
  /** How many values the last array or dictionary held, those within it included. */
  values = 0;

  constructor(
    bytes: Uint8Array,
    position = 0,
    end = bytes.length,
    /** Whether numbers can be references; in what pages draw they never are. */
    private readonly refers = true,
  ) {
    super(bytes, position, end);
  }

  /**
   * The next value, or the keyword that stands there; `END` where all is read.
   *
   * @throws NotPlain
   */
  next(depth = 0): Value | Keyword {
    this.skipSpace();
    if (this.position >= this.end) return END;
    const byte = this.bytes[this.position] as number;
    switch (byte) {
      case SLASH:
        return readName(this);
      case OPEN:
        return readString(this);
      case LESS:
        if (this.bytes[this.position + 1] !== LESS) return readHexString(this);
        this.position += 2;
        return this.dict(depth + 1);
      case GREATER:
        if (this.bytes[this.position + 1] !== GREATER) throw new NotPlain('a lone >');
        this.position += 2;
        return CLOSE_DICT;
      case OPEN_BRACKET:
        this.position += 1;
        return this.array(depth + 1);
      case CLOSE_BRACKET:
        this.position += 1;
        return CLOSE_ARRAY;
    }
    if (beginsNumber(byte)) return this.refers ? readNumberOrRef(this) : readNumber(this);
    if (KINDS[byte] !== REGULAR) throw new NotPlain('a lone delimiter');
    return readWord(this);
  }

  /** The next value. @throws NotPlain where none stands there. */
  value(depth = 0): Value {
    const value = this.next(depth);
    if (value instanceof Keyword) throw new NotPlain(`${value.text} where a value is due`);
    return value;
  }

  /** A whole number. @throws NotPlain where none stands there. */
  integer(): number {
    const value = this.next();
    if (!Number.isSafeInteger(value)) throw new NotPlain('no whole number where one is due');
    return value as number;
  }

  /** Passes by a keyword. @throws NotPlain where another stands there. */
  expect(text: string): void {
    const word = this.next();
    if (!(word instanceof Keyword && word.text === text)) throw new NotPlain(`no ${text}`);
  }

  private array(depth: number): Value[] {
    this.enter(depth);
    const values: Value[] = [];
    for (;;) {
      const value = this.next(depth);
      if (value === CLOSE_ARRAY) return values;
      if (value instanceof Keyword) throw new NotPlain('an array without an end');
      this.count();
      values.push(value);
    }
  }

  private dict(depth: number): Dict {
    this.enter(depth);
    const dict = new Map<string, Value>();
    for (;;) {
      const key = this.next(depth);
      if (key === CLOSE_DICT) return dict;
      if (!(key instanceof Name)) throw new NotPlain('a dictionary without an end');
      this.count();
      dict.set(key.text, this.value(depth));
    }
  }

  private enter(depth: number): void {
    if (depth > DEEPEST) throw new NotPlain('nested too deep');
    if (depth === 1) this.values = 0;
  }

  private count(): void {
    this.values += 1;
    if (this.values > MOST_VALUES) throw new NotPlain('too many values within one');
  }
}
