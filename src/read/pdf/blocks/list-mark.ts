import { listMark, type Mark, numberAfter, numberOf } from '../../marks.js';
import { endsSentence } from '../../prose.js';
import type { Line } from '../lines/line.js';
import { type Body, isApart } from './body.js';
import { beginsList, type NumberSeries } from './number-series.js';
import type { TextBlock } from './text-block.js';

/** What stands around a line: the block before it, with its last line, and the lines below. */
export interface Around {
  block: TextBlock | undefined;
  before: Line | undefined;
  below: readonly Line[];
}

/** The list mark of a line, or null. Dashes and numbers can begin ordinary lines, so they need more evidence. */
export function markOf(
  line: Line,
  around: Around,
  body: Body,
  numbers: NumberSeries,
): string | null {
  const { before } = around;
  const mark = listMark(`${line.text} `, body.glyphs);
  const opens = opensItem(line, before);
  if (mark?.kind === 'glyph') return mark.mark;
  const opensWithMark = opens && before !== undefined;
  if (mark && line.text !== mark.mark) {
    // In cells and in bold, numbers are those of paragraphs and headings as well.
    const counts = mark.kind === 'number' && body.fonts.has(line.font) && line.cell === null;
    const isNumber = counts && isListNumber(line, mark.mark, around, body, numbers);
    if (opensWithMark || isNumber || mayBeMark(line, mark, around)) {
      if (counts) numbers.note(mark.mark, line);
      return mark.mark;
    }
  }
  // An item whose glyph is drawn, not written: only its tag shows it.
  return opens && before?.page === line.page ? '' : null;
}

function opensItem(line: Line, before: Line | undefined): boolean {
  const item = line.runs[0]?.tag?.item ?? null;
  return item !== null && item !== before?.runs[0]?.tag?.item;
}

function mayBeMark(line: Line, mark: Mark, { block, before }: Around): boolean {
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

/** Whether the number that begins a line is that of a list, as the numbers around it show. */
function isListNumber(
  line: Line,
  mark: string,
  { before, below }: Around,
  body: Body,
  numbers: NumberSeries,
): boolean {
  if (numbers.goesOn(mark, line)) return true;
  const ended =
    !before ||
    endsSentence(before.text) ||
    isApart(before, line, body.leading) ||
    !body.fonts.has(before.font);
  return ended && beginsList(mark, line, below);
}

/** Whether a mark is followed by more than the space between words, as a tab makes it. */
function standsApart(line: Line, mark: string): boolean {
  const [first, second] = line.runs;
  if (!first || !second || first.text.trim() !== mark) return false;
  return second.x - (first.x + first.width) > 0.45 * line.size;
}
