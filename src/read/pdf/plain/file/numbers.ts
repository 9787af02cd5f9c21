import { CAPITAL_R, isDigit, KINDS, MINUS, PLUS, POINT, REGULAR, SPACE } from './bytes.js';
import type { Cursor } from './cursor.js';
import { NotPlain, Ref } from './values.js';

/** Whether a number may begin with a byte. */
export function beginsNumber(byte: number): boolean {
  return isDigit(byte) || byte === MINUS || byte === POINT || byte === PLUS;
}

/** A number as `12`, `-.5` or `+3.`. @throws NotPlain */
export function readNumber(cursor: Cursor): number {
  const { bytes, end } = cursor;
  let at = cursor.position;
  const sign = bytes[at] as number;
  if (sign === MINUS || sign === PLUS) at += 1;
  let digits = 0;
  let number = 0;
  let scale = 0;
  for (; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (isDigit(byte)) {
      number = number * 10 + byte - 48;
      scale *= 10;
      digits += 1;
    } else if (byte === POINT && scale === 0) scale = 1;
    else if (KINDS[byte] === REGULAR) throw new NotPlain('a strange number');
    else break;
  }
  if (digits === 0) throw new NotPlain('a number without digits');
  cursor.position = at;
  const size = scale > 1 ? number / scale : number;
  return sign === MINUS ? -size : size;
}

/** A number, or the reference that it begins, as `12 0 R`. @throws NotPlain */
export function readNumberOrRef(cursor: Cursor): number | Ref {
  const first = cursor.bytes[cursor.position] as number;
  const number = readNumber(cursor);
  const mayRefer = isDigit(first) && Number.isSafeInteger(number);
  return (mayRefer && refTo(number, cursor)) || number;
}

/** The reference that a number begins; null where it is a number by itself. */
function refTo(number: number, cursor: Cursor): Ref | null {
  const { bytes, end } = cursor;
  let at = cursor.position;
  if (KINDS[bytes[at] as number] !== SPACE) return null;
  while (KINDS[bytes[at] as number] === SPACE) at += 1;
  const start = at;
  let generation = 0;
  while (isDigit(bytes[at] as number)) {
    generation = generation * 10 + (bytes[at] as number) - 48;
    at += 1;
  }
  if (at === start || at - start > 5 || KINDS[bytes[at] as number] !== SPACE) return null;
  while (KINDS[bytes[at] as number] === SPACE) at += 1;
  const isRef =
    bytes[at] === CAPITAL_R && (at + 1 >= end || KINDS[bytes[at + 1] as number] !== REGULAR);
  if (!isRef) return null;
  cursor.position = at + 1;
  return new Ref(number, generation);
}
