import { endsSentence, startsLower } from '../prose.js';
import type { TextLine } from './lines.js';

// How wide the characters from space to "~" are in a sans-serif face: thousandths of its size.
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;
const OTHERS: Readonly<Record<string, number>> = { '‘': 222, '’': 222, '“': 333, '”': 333 };

/** About how wide a line was on its page, whatever the size of its letters. */
export function widthOf(line: string): number {
  let width = 0;
  for (const letter of line) {
    width += WIDTHS[letter.charCodeAt(0) - 32] ?? OTHERS[letter] ?? 556;
  }
  return width;
}

/** The width that the lines of a text were broken at. */
export interface Measure {
  width: number;
  /** How far from it a line's end may be for it to be unsure whether one more word had room: a share. */
  slack: number;
  /** Whether a few lines are far wider: two were joined to one. */
  hasJoined: boolean;
}

// So many breaks within sentences show what the measure is.
const ENOUGH = 5;

/**
 * The measure of lines: such that no line is wider, and none that a sentence goes on from had room for
 * the next word; or as few as can be, because the face of the letters is not known.
 */
export function measureOf(lines: readonly TextLine[]): Measure {
  const breaks = breaksIn(lines);
  const found =
    breaks.length >= ENOUGH
      ? fitted(breaks)
      : { width: usual(lines.map(({ text }) => widthOf(text))), slack: 0.02 };
  // Many of them are no accident: the measure is another.
  const joined = lines.filter(({ text }) => isJoined(text, found.width)).length;
  return { ...found, hasJoined: joined <= Math.max(2, lines.length / 20) };
}

/** The measures of a text that keeps the layout, by how far lines are set in; only those that are sure. */
export function measuresOf(lines: readonly TextLine[]): ReadonlyMap<number, Measure> {
  const byIndent = new Map<number, Break[]>();
  for (const found of breaksIn(lines)) {
    const same = byIndent.get(found.indent);
    if (same) same.push(found);
    else byIndent.set(found.indent, [found]);
  }
  const enough = [...byIndent].filter(([, breaks]) => breaks.length >= ENOUGH);
  return new Map(
    enough.map(([indent, breaks]) => [indent, { ...fitted(breaks), hasJoined: false }]),
  );
}

function fitted(breaks: readonly Break[]): Omit<Measure, 'hasJoined'> {
  // Sorted, each value passes one more line that fits, or one more word that would have.
  const steps = breaks
    .flatMap(({ width, more }) => [
      { at: width, gain: 1 },
      { at: more, gain: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  let kept = 0;
  let best = { kept: 0, from: 0, to: 0 };
  for (const [index, { at, gain }] of steps.entries()) {
    kept += gain;
    if (kept > best.kept) best = { kept, from: at, to: steps[index + 1]?.at ?? at };
  }
  const missed = 1 - best.kept / breaks.length;
  return { width: (best.from + best.to) / 2, slack: missed < 0.1 ? 0.004 : 0.015 };
}

/** What full lines come to: a few can be far longer, where two were joined at a hyphen. */
function usual(sizes: number[]): number {
  return sizes.sort((a, b) => a - b)[Math.floor((sizes.length - 1) * 0.95)] ?? 0;
}

interface Break {
  indent: number;
  width: number;
  more: number;
}

/** Where a sentence goes on from one line to the next: how wide the line is, and with the next word. */
function breaksIn(lines: readonly TextLine[]): Break[] {
  const full = usual(lines.map(({ text }) => text.length));
  return lines.flatMap((line, index) => {
    const last = lines[index - 1];
    const goesOn =
      last !== undefined &&
      last.page === line.page &&
      line.gap === 0 &&
      last.text.length > 0.6 * full;
    if (!goesOn || !startsLower(line.text) || endsSentence(last.text)) return [];
    const words = last.indent === line.indent ? last.text : withoutMark(last.text);
    const more = widthOf(`${words} ${firstWord(line.text)}`);
    return [{ indent: line.indent, width: widthOf(words), more }];
  });
}

/**
 * How much of the measure was left after a line and the first word of the next, as a share: where there
 * was room, the line was ended on purpose; where there was none (less than nothing is left), it was full.
 */
export function roomAfter(line: string, next: string, { width, hasJoined }: Measure): number {
  const last = hasJoined ? lastOf(line, width) : line;
  return (width - widthOf(`${last} ${firstWord(next)}`)) / width;
}

/** Whether a line is far wider than any could be: it was joined from two. */
export function isJoined(line: string, width: number): boolean {
  return line.length > 40 && widthOf(line) > 1.12 * width;
}

/** As much of a line as stood on a line of its own: `pdftotext` joins lines at a hyphen. */
function lastOf(line: string, width: number): string {
  if (width === 0 || !isJoined(line, width)) return line;
  const words = line.split(' ');
  let sum = 0;
  // The word that was broken stands on both lines: most of it on the second, for all that is known.
  const second = words.findIndex((word) => {
    sum += widthOf(`${word} `);
    return sum > width;
  });
  return words.slice(Math.max(0, second)).join(' ');
}

/** An item's first line, from where its other lines begin. */
function withoutMark(text: string): string {
  const mark = /^(\S{1,5}) {2,}/.exec(text)?.[0];
  return mark === undefined ? text : text.slice(mark.length);
}

/** As much of a word as a line can be broken after. */
function firstWord(text: string): string {
  return /^\S+?(?:(?<=\p{L})[-/](?=\p{L})|(?=\s|$))/u.exec(text)?.[0] ?? text;
}
