/**
 * The marks that begin a list item: bullet glyphs (private-use code points of Wingdings and Symbol
 * included), dashes, and list numbers.
 */
const GLYPH =
  /^(?:[\u25a0-\u25ab\u25aa\u25fb-\u25fe\u2b1b\u2b1d§\u2022\u2023\u25cf\u25cb\u25e6\u2043\u2219\u00b7\u2666\u25c6\u25c7\u27a2\u2756\u2713\u2714\u25ba\u25b6\u27a4\ue000-\uf8ff]|\uD83D[\uDFE5-\uDFEB])+/u;
const DASH = /^(?:[-\u2013\u2014\u2212o*])(?=\s)/;
const NUMBER = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s)/;

export interface Mark {
  /** The mark as printed. */
  mark: string;
  kind: 'glyph' | 'dash' | 'number';
}

/** The list mark at the start of a line, or null. A glyph counts with or without a space after it. */
export function listMark(line: string): Mark | null {
  const glyph = GLYPH.exec(line);
  if (glyph) return { mark: glyph[0], kind: 'glyph' };
  const dash = DASH.exec(line);
  if (dash) return { mark: dash[0], kind: 'dash' };
  const number = NUMBER.exec(line);
  return number ? { mark: number[0], kind: 'number' } : null;
}

/** The number of a mark such as "3." or "(3)"; null for letters. */
export function numberOf(mark: string): number | null {
  const digits = /\d+/.exec(mark)?.[0];
  return digits === undefined ? null : Number(digits);
}

/** The number that follows the one of a mark; null where it has none. */
export function numberAfter(mark: string): number | null {
  const number = numberOf(mark);
  return number === null ? null : number + 1;
}
