import { endsSentence, startsLower } from '../../prose.js';
import { type Line, sameCell } from '../lines/line.js';
import { type Body, isApart } from './body.js';
import { isHardBreak } from './line-break.js';
import { markOf } from './list-mark.js';
import { NumberSeries } from './number-series.js';
import type { TextBlock } from './text-block.js';

// Lines in which the next item of a list is looked for.
const NEARBY = 60;

/**
 * Groups the lines of one column, from top to bottom, into paragraphs and list items.
 *
 * @param numbers - Of the lists so far, which may go on here.
 */
export function blocksOf(
  lines: readonly Line[],
  body: Body,
  margin: number,
  numbers = new NumberSeries(),
): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const [index, line] of lines.entries()) {
    const block = blocks.at(-1);
    const before = block?.lines.at(-1);
    const mark = markOf(
      line,
      { block, before, below: lines.slice(index + 1, index + NEARBY) },
      body,
      numbers,
    );
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

function continues(
  block: TextBlock,
  before: Line,
  line: Line,
  body: Body,
  margin: number,
): boolean {
  if (!sameCell(before.cell, line.cell)) return false;
  const size = Math.max(before.size, line.size);
  if (isApart(before, line, body.leading)) return false;
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
