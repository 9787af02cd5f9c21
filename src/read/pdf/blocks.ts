import { endsInHyphen } from '../join.js';
import { listMark, type Mark, numberAfter, numberOf } from '../marks.js';
import { endsSentence, startsLower } from '../prose.js';
import { type Line, sameCell } from './lines.js';

/** A paragraph, heading or list item, as far as it stands on one page or runs over to the next. */
export interface TextBlock {
  kind: 'paragraph' | 'item';
  lines: Line[];
  /** Where the mark of an item begins, and where its text does (of a paragraph both are one). */
  markLeft: number;
  textLeft: number;
  /** The mark that the first line begins with; not part of its text. */
  mark: string;
}

/** The type of a document's body text: what most of its letters are set in. */
export interface Body {
  font: string;
  /** That font, and others that sentences go on in: parts of one face come as several fonts. */
  fonts: ReadonlySet<string>;
  size: number;
  /** From baseline to baseline within a paragraph, in units of the size. */
  leading: number;
  /** Whether a gap parts paragraphs; else only a line that ends early does. */
  gaps: boolean;
}

/** A gap this much wider than the leading ends a paragraph. */
const PARAGRAPH_GAP = 1.22;

export function bodyOf(lines: readonly Line[]): Body {
  const fonts = new Map<string, number>();
  for (const line of lines) {
    const key = `${line.font}\n${line.size.toFixed(1)}`;
    fonts.set(key, (fonts.get(key) ?? 0) + line.text.length);
  }
  const [font = '', size = '12'] = (mostCommon(fonts) ?? '').split('\n');
  const leading = leadingOf(lines);
  return {
    font,
    fonts: bodyFonts(lines, font),
    size: Number(size),
    leading,
    gaps: usesGaps(lines, leading),
  };
}

/** Lines that go on within a sentence show it best: in lists of short items gaps are more common. */
function leadingOf(lines: readonly Line[]): number {
  const all = new Map<string, number>();
  const within = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || before.page !== line.page || before.size !== line.size) continue;
    const leading = (line.y - before.y) / line.size;
    if (leading < 0.9 || leading > 3) continue;
    const goesOn = startsLower(line.text) && !endsSentence(before.text);
    for (const counts of goesOn ? [all, within] : [all]) {
      const key = leading.toFixed(2);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return Number(mostCommon(within) ?? mostCommon(all) ?? '1.2');
}

/** Fonts in which sentences go on that began in the body's font, more than once. */
function bodyFonts(lines: readonly Line[], font: string): Set<string> {
  const counts = new Map<string, number>([[font, 2]]);
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before?.font !== font || line.font === font || before.page !== line.page) continue;
    const goesOn =
      !endsSentence(before.text) && startsLower(line.text) && before.size === line.size;
    if (goesOn) counts.set(line.font, (counts.get(line.font) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}

/** Whether most sentences that end a line early are followed by a gap. */
function usesGaps(lines: readonly Line[], leading: number): boolean {
  let [gaps, none] = [0, 0];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || next.page !== line.page || next.size !== line.size || !endsSentence(line.text))
      continue;
    if (next.y - line.y > PARAGRAPH_GAP * leading * line.size) gaps += 1;
    else if (line.right < next.right - 4 * line.size) none += 1;
  }
  return gaps > none;
}

function mostCommon(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [key, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = key;
  }
  return best;
}

/** Groups the lines of one column, from top to bottom, into paragraphs and list items. */
export function blocksOf(lines: readonly Line[], body: Body, margin: number): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const before = block?.lines.at(-1);
    const mark = markOf(line, block, before);
    if (mark === null && block && before && continues(block, before, line, body, margin)) {
      block.lines.push(line);
    } else {
      blocks.push(startBlock(line, mark));
    }
  }
  return blocks;
}

function startBlock(line: Line, mark: string | null): TextBlock {
  const text = mark === null ? line.left : textLeftOf(line, mark);
  return {
    kind: mark === null ? 'paragraph' : 'item',
    lines: [line],
    markLeft: line.left,
    textLeft: text,
    mark: mark ?? '',
  };
}

function textLeftOf(line: Line, mark: string): number {
  const [first, second] = line.runs;
  if (first && second && first.text.trim() === mark) return second.x;
  return line.left + (line.box.width * mark.length) / Math.max(1, line.text.length);
}

/** The list mark of a line, or null. Dashes and numbers open words too, so they need more evidence. */
function markOf(line: Line, block: TextBlock | undefined, before: Line | undefined): string | null {
  const mark = listMark(`${line.text} `);
  const opens = opensItem(line, before);
  if (mark?.kind === 'glyph') return mark.mark;
  const opensWithMark = opens && before !== undefined;
  if (mark && line.text !== mark.mark && (opensWithMark || mayBeMark(line, mark, block, before))) {
    return mark.mark;
  }
  // An item whose glyph is drawn, not written: only its tag shows it.
  return opens && before?.page === line.page ? '' : null;
}

function opensItem(line: Line, before: Line | undefined): boolean {
  const item = line.runs[0]?.tag?.item ?? null;
  return item !== null && item !== before?.runs[0]?.tag?.item;
}

function mayBeMark(line: Line, mark: Mark, block?: TextBlock, before?: Line): boolean {
  const ended = !before || !block || endsSentence(before.text);
  if (mark.kind === 'number') {
    // After a colon a list may begin; else the number must follow the one of the open item.
    const next = before?.text.endsWith(':') ? 1 : block ? numberAfter(block.mark) : null;
    return (
      (ended && standsApart(line, mark.mark)) || (next !== null && next === numberOf(mark.mark))
    );
  }
  if (standsApart(line, mark.mark)) return true;
  const same = block?.mark === mark.mark && Math.abs(block.markLeft - line.left) < 3;
  return same || (ended && block !== undefined && line.left > block.markLeft + 6);
}

/** Whether a mark is followed by more than the space between words, as a tab makes it. */
function standsApart(line: Line, mark: string): boolean {
  const [first, second] = line.runs;
  if (!first || !second || first.text.trim() !== mark) return false;
  return second.x - (first.x + first.width) > 0.45 * line.size;
}

function continues(
  block: TextBlock,
  before: Line,
  line: Line,
  body: Body,
  margin: number,
): boolean {
  if (!sameCell(before.cell, line.cell)) return false;
  const size = Math.max(before.size, line.size);
  if (line.y - before.y > PARAGRAPH_GAP * body.leading * size) return false;
  const broken = isHardBreak(before, line, margin);
  const midSentence = !endsSentence(before.text) && startsLower(line.text);
  if (before.tag && line.tag && before.tag.block !== line.tag.block) {
    // A new paragraph of the author's that the page does not show is none for its readers.
    const sameItem = before.tag.item !== null && before.tag.item === line.tag.item;
    return (midSentence || !broken) && (sameItem || before.font === line.font);
  }
  if (before.tag && line.tag) return true;
  if (size > 1.15 * Math.min(before.size, line.size)) return false;
  if (before.font !== line.font && pure(before) && pure(line) && broken && !midSentence)
    return false;
  const start = block.lines.length === 1 ? block.textLeft : before.left;
  if (broken && Math.abs(line.left - start) > size) return false;
  return body.gaps || !(broken && endsSentence(before.text) && !startsLower(line.text));
}

function pure(line: Line): boolean {
  return line.runs.every((run) => run.font === line.font);
}

/** Whether a line ends before its margin though the next word would have found room there. */
export function isHardBreak(before: Line, line: Line, margin: number): boolean {
  if (endsInHyphen(before.text)) return false;
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const width = (line.box.width * letterWidth(`${word} `)) / Math.max(1, letterWidth(line.text));
  return before.right + width < margin - 0.2 * line.size;
}

/** About how wide a text is in a usual sans serif; good for the share that a word has of its line. */
function letterWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDTHS.get(letter) ?? OTHER_WIDTH;
  return width;
}

const OTHER_WIDTH = 0.54;
const WIDTHS: ReadonlyMap<string, number> = new Map([
  ...[..."ijlt.,:;'’‘|!()/fr -"].map((letter) => [letter, 0.34] as const),
  ...[...'ABCDEFGHIJKLNOPQRSTUVXYZ'].map((letter) => [letter, 0.64] as const),
  ...[...'mwMW@%'].map((letter) => [letter, 0.83] as const),
]);
