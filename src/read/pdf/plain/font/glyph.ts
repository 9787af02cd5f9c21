import { NotPlain } from '../file/values.js';

/** What is drawn for a code of a font. */
export interface Glyph {
  code: number;
  text: string;
  /** In thousandths of the type's size. */
  width: number;
  kind: 'letter' | 'space' | 'accent' | 'invisible';
}

/** The part of a font that simple and composite fonts give differently. */
export interface Codes {
  bytes: 1 | 2;
  width(code: number): number;
  text(code: number): string;
}

// As pdf.js has it: what begins as a space is one, what holds an accent takes no room of its own.
const SPECIAL = /^(\s)|(\p{Mn})|(\p{Cf})$/u;

function kindOf(text: string): Glyph['kind'] {
  const [, space, accent, invisible] = SPECIAL.exec(text) ?? [];
  if (space) return 'space';
  if (accent) return 'accent';
  return invisible ? 'invisible' : 'letter';
}

/** Each glyph is made once. */
export function remembered(codes: Codes): (code: number) => Glyph {
  const known: Glyph[] = [];
  return (code) => {
    const before = known[code];
    if (before) return before;
    const text = codes.text(code);
    const glyph = { code, text, width: codes.width(code), kind: kindOf(text) };
    known[code] = glyph;
    return glyph;
  };
}

/** The code at a place of a string. @throws NotPlain where half of one stands there. */
export function codeAt(string: Uint8Array, at: number, bytes: 1 | 2): number {
  if (bytes === 1) return string[at] as number;
  if (at + 1 === string.length) throw new NotPlain('half a code');
  return ((string[at] as number) << 8) | (string[at + 1] as number);
}

/** Stands for a letter whose meaning the document does not give; to read its code as one would invent letters. */
export const UNKNOWN = '\ufffd';
