import { listMark, type Mark, numberAfter, numberOf } from '../../marks.js';
import { endsSentence } from '../../prose.js';
import type { Line } from '../lines/line.js';
import type { TextBlock } from './text-block.js';

/** The list mark of a line, or null. Dashes and numbers can begin ordinary lines, so they need more evidence. */
export function markOf(
  line: Line,
  block: TextBlock | undefined,
  before: Line | undefined,
): string | null {
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
