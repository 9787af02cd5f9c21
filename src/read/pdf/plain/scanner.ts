import { type Dict, Keyword, Name, NotPlain, Ref, type Value } from './values.js';

/** Where bytes end. */
export const END = new Keyword('');

// Kinds of bytes (ISO 32000-1, 7.2.2).
const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;
const KINDS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) KINDS[byte] = SPACE;
for (const letter of '()<>[]{}/%') KINDS[letter.charCodeAt(0)] = DELIMITER;

const LF = 10;
const CR = 13;
const PERCENT = 37;
const OPEN = 40;
const CLOSE = 41;
const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const CAPITAL_R = 82;

const CLOSE_ARRAY = new Keyword(']');
const CLOSE_DICT = new Keyword('>>');
const ESCAPES: ReadonlyMap<number, number> = new Map(
  [...'n\nr\rt\tb\bf\f'.matchAll(/(.)(.)/gs)].map(([, letter = '', meant = '']) => [
    letter.charCodeAt(0),
    meant.charCodeAt(0),
  ]),
);

/** Values within values: deeper ones are hostile, not real; so are more of them within one. */
const DEEPEST = 60;
const MOST_VALUES = 1_000_000;

/** Short words are the operators of every page: each is made once. */
const words = new Map<number, Keyword>();

/**
 * Reads values and keywords, one after the other. Whatever is not written as the standard has it
 * (ISO 32000-1, 7.2 and 7.3) is not plain.
 */
export class Scanner {
  /** How many values the last array or dictionary held, those within it included. */
  values = 0;

  constructor(
    readonly bytes: Uint8Array,
    public position = 0,
    readonly end = bytes.length,
    /** What is drawn refers to nothing: there, numbers are numbers. */
    private readonly refers = true,
  ) {}

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
        return this.name();
      case OPEN:
        return this.string();
      case LESS:
        if (this.bytes[this.position + 1] !== LESS) return this.hexString();
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
    if ((byte >= 48 && byte <= 57) || byte === MINUS || byte === POINT || byte === PLUS) {
      return this.numberOrRef();
    }
    if (KINDS[byte] !== REGULAR) throw new NotPlain('a lone delimiter');
    return this.word();
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

  private name(): Name {
    const start = this.position + 1;
    const stop = this.endOfWord(start);
    this.position = stop;
    const text = latin(this.bytes, start, stop);
    if (!text.includes('#')) return Name.of(text);
    return Name.of(
      text.replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    );
  }

  private word(): Value | Keyword {
    const start = this.position;
    const stop = this.endOfWord(start);
    this.position = stop;
    if (stop - start <= 3) return this.shortWord(start, stop);
    const text = latin(this.bytes, start, stop);
    if (text === 'true') return true;
    if (text === 'false') return false;
    return text === 'null' ? null : new Keyword(text);
  }

  private shortWord(start: number, stop: number): Keyword {
    let code = 0;
    for (let at = start; at < stop; at += 1) code = code * 256 + (this.bytes[at] as number);
    const before = words.get(code);
    if (before) return before;
    const word = new Keyword(latin(this.bytes, start, stop));
    if (words.size < 1000) words.set(code, word);
    return word;
  }

  private endOfWord(start: number): number {
    let at = start;
    while (at < this.end && KINDS[this.bytes[at] as number] === REGULAR) at += 1;
    return at;
  }

  private numberOrRef(): number | Ref {
    const first = this.bytes[this.position] as number;
    const number = this.number();
    if (!this.refers) return number;
    const isPlain = first >= 48 && first <= 57 && Number.isSafeInteger(number);
    return (isPlain && this.refTo(number)) || number;
  }

  private number(): number {
    const { bytes, end } = this;
    let at = this.position;
    const sign = bytes[at] as number;
    if (sign === MINUS || sign === PLUS) at += 1;
    let digits = 0;
    let number = 0;
    let scale = 0;
    for (; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (byte >= 48 && byte <= 57) {
        number = number * 10 + byte - 48;
        scale *= 10;
        digits += 1;
      } else if (byte === POINT && scale === 0) scale = 1;
      else if (KINDS[byte] === REGULAR) throw new NotPlain('a strange number');
      else break;
    }
    if (digits === 0) throw new NotPlain('a number without digits');
    this.position = at;
    const size = scale > 1 ? number / scale : number;
    return sign === MINUS ? -size : size;
  }

  /** The reference that a number begins, as `12 0 R`; null where it is a number by itself. */
  private refTo(number: number): Ref | null {
    const { bytes } = this;
    let at = this.position;
    if (KINDS[bytes[at] as number] !== SPACE) return null;
    while (KINDS[bytes[at] as number] === SPACE) at += 1;
    const start = at;
    let generation = 0;
    while ((bytes[at] as number) >= 48 && (bytes[at] as number) <= 57) {
      generation = generation * 10 + (bytes[at] as number) - 48;
      at += 1;
    }
    if (at === start || at - start > 5 || KINDS[bytes[at] as number] !== SPACE) return null;
    while (KINDS[bytes[at] as number] === SPACE) at += 1;
    const isRef =
      bytes[at] === CAPITAL_R && (at + 1 >= this.end || KINDS[bytes[at + 1] as number] !== REGULAR);
    if (!isRef) return null;
    this.position = at + 1;
    return new Ref(number, generation);
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

  private hexString(): Uint8Array {
    const { bytes, end } = this;
    const digits: number[] = [];
    let at = this.position + 1;
    for (; bytes[at] !== GREATER; at += 1) {
      if (at >= end) throw new NotPlain('a string without an end');
      const byte = bytes[at] as number;
      const digit = hexDigit(byte);
      if (digit >= 0) digits.push(digit);
      else if (KINDS[byte] !== SPACE) throw new NotPlain('a strange hexadecimal string');
    }
    this.position = at + 1;
    const text = new Uint8Array((digits.length + 1) >> 1);
    for (const [index, digit] of digits.entries()) {
      text[index >> 1] = (text[index >> 1] as number) | (index % 2 === 0 ? digit << 4 : digit);
    }
    return text;
  }

  private string(): Uint8Array {
    const { bytes, end } = this;
    const start = this.position + 1;
    let at = start;
    // Most have neither escapes nor brackets in them.
    for (; at < end; at += 1) {
      const byte = bytes[at];
      if (byte === CLOSE || byte === OPEN || byte === BACKSLASH) break;
    }
    if (bytes[at] !== CLOSE || at >= end) return this.escapedString(start);
    this.position = at + 1;
    return bytes.subarray(start, at);
  }

  private escapedString(start: number): Uint8Array {
    const { bytes, end } = this;
    const text: number[] = [];
    let open = 1;
    let at = start;
    for (; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (byte === BACKSLASH) {
        at = this.escape(at + 1, text);
        continue;
      }
      if (byte === OPEN) open += 1;
      if (byte === CLOSE) open -= 1;
      if (open === 0) break;
      text.push(byte);
    }
    if (open > 0) throw new NotPlain('a string without an end');
    this.position = at + 1;
    return Uint8Array.from(text);
  }

  /** Reads what a backslash escapes. @returns Its last byte. */
  private escape(at: number, text: number[]): number {
    const byte = this.bytes[at] as number;
    if (byte >= 48 && byte <= 55) {
      let code = 0;
      let last = at;
      for (; last < at + 3; last += 1) {
        const digit = this.bytes[last] as number;
        if (!(digit >= 48 && digit <= 55)) break;
        code = code * 8 + digit - 48;
      }
      text.push(code & 255);
      return last - 1;
    }
    if (byte === CR) return this.bytes[at + 1] === LF ? at + 1 : at;
    if (byte !== LF) text.push(ESCAPES.get(byte) ?? byte);
    return at;
  }
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** Bytes as text, each a letter. */
export function latin(bytes: Uint8Array, start = 0, stop = bytes.length): string {
  let text = '';
  for (let at = start; at < stop; at += 1) text += String.fromCharCode(bytes[at] as number);
  return text;
}
