import { BACKSLASH, CLOSE, CR, GREATER, KINDS, LF, OPEN, SPACE } from './bytes.js';
import type { Cursor } from './cursor.js';
import { NotPlain } from './values.js';

/** `(text)`. @throws NotPlain */
export function readString(cursor: Cursor): Uint8Array {
  const { bytes, end } = cursor;
  const start = cursor.position + 1;
  let at = start;
  // Most have neither escapes nor brackets in them.
  for (; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === CLOSE || byte === OPEN || byte === BACKSLASH) break;
  }
  if (bytes[at] !== CLOSE || at >= end) return escapedString(cursor, start);
  cursor.position = at + 1;
  return bytes.subarray(start, at);
}

function escapedString(cursor: Cursor, start: number): Uint8Array {
  const { bytes, end } = cursor;
  const text: number[] = [];
  let open = 1;
  let at = start;
  for (; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte === BACKSLASH) {
      at = readEscape(bytes, at + 1, text);
      continue;
    }
    if (byte === OPEN) open += 1;
    if (byte === CLOSE) open -= 1;
    if (open === 0) break;
    text.push(byte);
  }
  if (open > 0) throw new NotPlain('a string without an end');
  cursor.position = at + 1;
  return Uint8Array.from(text);
}

const ESCAPES: ReadonlyMap<number, number> = new Map(
  [...'n\nr\rt\tb\bf\f'.matchAll(/(.)(.)/gs)].map(([, letter = '', meant = '']) => [
    letter.charCodeAt(0),
    meant.charCodeAt(0),
  ]),
);

/** Reads what a backslash escapes into `text`. @returns Where its last byte is. */
function readEscape(bytes: Uint8Array, at: number, text: number[]): number {
  const byte = bytes[at] as number;
  if (isOctal(byte)) {
    let code = 0;
    let last = at;
    for (; last < at + 3; last += 1) {
      const digit = bytes[last] as number;
      if (!isOctal(digit)) break;
      code = code * 8 + digit - 48;
    }
    text.push(code & 255);
    return last - 1;
  }
  if (byte === CR) return bytes[at + 1] === LF ? at + 1 : at;
  if (byte !== LF) text.push(ESCAPES.get(byte) ?? byte);
  return at;
}

function isOctal(byte: number): boolean {
  return byte >= 48 && byte <= 55;
}

/** `<48656c>`. @throws NotPlain */
export function readHexString(cursor: Cursor): Uint8Array {
  const { bytes, end } = cursor;
  const digits: number[] = [];
  let at = cursor.position + 1;
  for (; bytes[at] !== GREATER; at += 1) {
    if (at >= end) throw new NotPlain('a string without an end');
    const byte = bytes[at] as number;
    const digit = hexDigit(byte);
    if (digit >= 0) digits.push(digit);
    else if (KINDS[byte] !== SPACE) throw new NotPlain('a strange hexadecimal string');
  }
  cursor.position = at + 1;
  const text = new Uint8Array((digits.length + 1) >> 1);
  for (const [index, digit] of digits.entries()) {
    text[index >> 1] = (text[index >> 1] as number) | (index % 2 === 0 ? digit << 4 : digit);
  }
  return text;
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
