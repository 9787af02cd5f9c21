// Kinds of bytes (ISO 32000-1, 7.2.2).
export const REGULAR = 0;
export const SPACE = 1;
const DELIMITER = 2;

/** The kind of each byte. */
export const KINDS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) KINDS[byte] = SPACE;
for (const letter of '()<>[]{}/%') KINDS[letter.charCodeAt(0)] = DELIMITER;

export const LF = 10;
export const CR = 13;
export const PERCENT = 37;
export const OPEN = 40;
export const CLOSE = 41;
export const PLUS = 43;
export const MINUS = 45;
export const POINT = 46;
export const SLASH = 47;
export const LESS = 60;
export const GREATER = 62;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const CAPITAL_R = 82;

export function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** Bytes as text, one letter each. */
export function latin(bytes: Uint8Array, start = 0, stop = bytes.length): string {
  let text = '';
  for (let at = start; at < stop; at += 1) text += String.fromCharCode(bytes[at] as number);
  return text;
}
