import { glyphsIn, listMark } from '../marks.js';
import { endsSentence, startsLower } from '../prose.js';
import type { TextLine } from './lines.js';
import { type Measure, measureOf, measuresOf, widthOf } from './measure.js';

/** How a text shows where something new begins. */
export interface Manner {
  /** The glyphs are lost: only a space before its first line shows an item. */
  glyphsLost: boolean;
  /** Spaces keep the place on the page, as `pdftotext -layout` writes them. */
  keepsLayout: boolean;
  /** Each line is a paragraph, as word processors save them. */
  isUnwrapped: boolean;
  /** About how many characters a full line has. */
  width: number;
  /** How wide lines were. */
  measure: Measure;
  measures: ReadonlyMap<number, Measure>;
  /** Lines that begin with the first number of a list that goes on. */
  firsts: ReadonlySet<TextLine>;
  /** Lines that head what follows them, right below a full line that ends a sentence. */
  heads: ReadonlySet<TextLine>;
  /** Words, in capitals, that also stand in small letters. */
  everyday: ReadonlySet<string>;
  /** What stands for glyphs, beyond those that are always some. */
  letters: ReadonlySet<string>;
}

/** The manner of a text, by its lines. */
export function mannerOf(lines: readonly TextLine[]): Manner {
  const letters = glyphsIn(lines.map((line) => `${line.text} `));
  const isGlyph = (line: TextLine) => listMark(`${line.text} `, letters)?.kind === 'glyph';
  const isMarked = (line: TextLine) => listMark(line.text, letters) !== null;
  const deep = lines.filter((line) => line.indent > 2).length;
  const glyphs = lines.filter(isGlyph).length;
  const spaced = lines.filter((line) => line.gap > 0 && line.indent > 0 && line.indent <= 2).length;
  const widths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const spread = lines.filter((line) => / {4,}/.test(line.text) && !isMarked(line)).length;
  const width = widths[Math.floor(widths.length * 0.9)] ?? 80;
  const measure = measureOf(lines);
  return {
    glyphsLost: glyphs === 0 && spaced > 3 && deep < lines.length / 20,
    keepsLayout: deep >= lines.length / 20 || spread > 1 || (glyphs > 0 && hangs(lines, isGlyph)),
    isUnwrapped: lines.length > 11 && !wraps(lines, width),
    width,
    measure,
    measures: measuresOf(lines),
    firsts: firstsIn(lines),
    heads: headsIn(lines, measure),
    everyday: everydayIn(lines),
    letters,
  };
}

// How far down the second item of a list may stand.
const FAR = 40;

/** The lines with the first number of a list: alone on its line or not, one with the next number follows. */
function firstsIn(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const found = new Set<TextLine>();
  const waiting = new Map<string, { line: TextLine; index: number }>();
  for (const [index, line] of lines.entries()) {
    const mark = listMark(`${line.text} `);
    if (mark?.kind !== 'number') continue;
    const first = waiting.get(mark.mark);
    if (first && index - first.index < FAR) found.add(first.line);
    const next = secondOf(mark.mark);
    if (next !== null) waiting.set(next, { line, index });
    // A list of one item is told by its heading alone, once there are lists of more.
    if (next !== null && lines[index + 1]?.gap === 0 && found.size > 0) found.add(line);
  }
  return found;
}

/** What the second item of a list has for its mark, by the mark of the first; null for any other mark. */
function secondOf(mark: string): string | null {
  const SECONDS: Readonly<Record<string, string>> = { '1': '2', a: 'b', i: 'ii' };
  const number = /[\da-z]+/.exec(mark)?.[0] ?? '';
  const second = SECONDS[number];
  return second === undefined ? null : mark.replace(number, second);
}

/**
 * The lines that end early and without a full stop, though the sentence before them has ended and what
 * follows begins another: no paragraph's last line does so.
 */
function headsIn(lines: readonly TextLine[], measure: Measure): ReadonlySet<TextLine> {
  const found = lines.filter((line, index) => {
    const [before, next] = [lines[index - 1], lines[index + 1]];
    if (!before || !next || line.gap > 0 || !/[.!?][’”)]?$/.test(before.text)) return false;
    const isOpen = !/^\p{Lu}.*[\p{L}\p{N})’”]$/u.test(line.text) || BINDS.test(line.text);
    if (isOpen || listMark(line.text) || !/^[‘“]?\p{Lu}/u.test(next.text)) return false;
    const short = widthOf(line.text) < HEADING * measure.width;
    return short && widthOf(next.text) > FULL * measure.width;
  });
  return new Set(found);
}

// Of the measure: so wide a heading can be and yet show that its line ended on purpose.
const HEADING = 0.6;

/** The words that stand in small letters somewhere, with a capital. */
function everydayIn(lines: readonly TextLine[]): ReadonlySet<string> {
  const words = lines.flatMap(({ text }) => text.match(/(?<=\s|^)\p{Ll}+/gu) ?? []);
  return new Set(words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)));
}

/**
 * Whether sentences go on from one full line to the next. Where each line is a paragraph, some are longer
 * than a page is wide; where none is, two sentences that go on are no accident.
 */
function wraps(lines: readonly TextLine[], width: number): boolean {
  const goingOn = lines.filter((line, index) => {
    const before = lines[index - 1]?.text ?? '';
    return before.length > 0.8 * width && goesOnIn(line.text) && !endsSentence(before);
  });
  const isNarrow = lines.every(({ text }) => text.length <= WIDEST);
  return goingOn.length > (isNarrow ? 1 : 0.03 * lines.length);
}

// As many characters as stand on a line of a page.
const WIDEST = 120;

/** "(CQC) carried out …" can go on a line as small letters do. */
function goesOnIn(line: string): boolean {
  return startsLower(line) || line.startsWith('(');
}

/** Whether the lines after a glyph are indented as its text is. */
function hangs(lines: readonly TextLine[], isGlyph: (line: TextLine) => boolean): boolean {
  const after = lines.filter((_, index) => {
    const before = lines[index - 1];
    return before && isGlyph(before);
  });
  return after.filter((line) => line.indent > 1).length > after.length / 2;
}

/** Words that a sentence, or a line of a heading, goes on after. */
export const BINDS =
  /(?:^|\s)(?:a|an|and|as|at|by|for|from|in|into|is|of|on|or|our|that|the|their|to|with)$|[-–—&,(]$/i;

// Of the measure: so wide is a line that was not ended for another reason.
export const FULL = 0.75;
