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

const NO_GLYPHS: ReadonlySet<string> = new Set();

/**
 * The list mark at the start of a line, or null. A glyph counts with or without a space after it.
 *
 * @param glyphs what else the document uses as glyphs (`glyphsIn`).
 */
export function listMark(line: string, glyphs = NO_GLYPHS): Mark | null {
  const glyph = GLYPH.exec(line)?.[0] ?? glyphOf(line, glyphs);
  if (glyph !== undefined) return { mark: glyph, kind: 'glyph' };
  const dash = DASH.exec(line);
  if (dash) return { mark: dash[0], kind: 'dash' };
  const number = NUMBER.exec(line);
  return number ? { mark: number[0], kind: 'number' } : null;
}

/** The glyph that a line begins with, of those that a document is known to use. */
function glyphOf(line: string, glyphs: ReadonlySet<string>): string | undefined {
  if (glyphs.size === 0) return undefined;
  const glyph = CANDIDATE.exec(line)?.[0] ?? GLUED.exec(line)?.[0];
  if (glyph === undefined || !glyphs.has(glyph)) return undefined;
  // A dash can stand in a sentence that was broken right before it.
  return DASH.test(line) && !CAPITAL_AFTER.test(line) ? undefined : glyph;
}

// What can be a glyph: one letter, or signs and letters that are no English ones, alone.
const CANDIDATE = /^(?:[a-zA-Z]|[^\sa-zA-Z\d]{1,4})(?=\s)/u;
// The same, with the item right after it: "nLeaders", "ØLeaders".
const GLUED = /^(?:[a-z]|[^\sa-zA-Z\d]{1,4})(?=\p{Lu}\p{Ll})/u;
const CAPITAL_AFTER = /^\S\s+[‘“"'([]?[\p{Lu}\d]/u;
// A sentence: a letter that is also somebody's initial stands before a name elsewhere.
const SENTENCE_AFTER = /^\S\s+\p{L}[\p{L}’'-]*(?:\s+[\p{Ll}\d][^\s,]*){2}/u;
// What lines begin with that are no items: words of one letter, what opens a quotation or a bracket,
// what joins words or closes a sentence, and signs before a number.
const NEVER = /^(?:[aAIie]|[\p{Ps}\p{Pi}\p{Pe}\p{Pf}"'`&/\\|_.,;:!…%°£$€@#]+)$/u;

/**
 * What a document uses as bullet glyphs, beyond those that are always some: the letters and signs that
 * Wingdings and Symbol leave behind where their fonts are lost ("Ø", "ü", "n", "?"), and dashes.
 * Nothing but use tells: the same odd letter at the start of one line after another, before what
 * reads like an item.
 *
 * @param beginnings the lines or paragraphs of the document, or what they begin with.
 */
export function glyphsIn(beginnings: Iterable<string>): ReadonlySet<string> {
  const uses = new Map<string, Use>();
  for (const line of beginnings) {
    const sign = CANDIDATE.exec(line)?.[0] ?? GLUED.exec(line)?.[0];
    if (sign === undefined || NEVER.test(sign)) continue;
    const use = uses.get(sign) ?? { times: 0, capitals: 0, sentences: 0 };
    use.times += 1;
    if (CAPITAL_AFTER.test(line)) use.capitals += 1;
    if (SENTENCE_AFTER.test(line)) use.sentences += 1;
    uses.set(sign, use);
  }
  return new Set([...uses].filter(([sign, use]) => isGlyph(sign, use)).map(([sign]) => sign));
}

/** How often lines begin with a sign, and what stands after it. */
interface Use {
  times: number;
  capitals: number;
  sentences: number;
}

function isGlyph(sign: string, { times, capitals, sentences }: Use): boolean {
  if (DASH.test(`${sign} `)) return capitals > 2 && capitals >= times / 2;
  if (/^[A-Z]$/.test(sign)) return times > 3 && sentences > 0.7 * times;
  if (/^[a-z?+=~]+$/.test(sign)) return times > 2;
  return times > 1;
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
