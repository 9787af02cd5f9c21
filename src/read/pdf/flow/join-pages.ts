import { endsSentence } from '../../prose.js';
import type { FlowBlock } from '../blocks/flow-block.js';
import { isHardBreak } from '../blocks/line-break.js';
import type { TextBlock } from '../blocks/text-block.js';
import type { Line } from '../lines/line.js';
import { joinTables } from './join-tables.js';
import { isDoubtful, opensAlike, runsOver, seemsEnded, speaksOfLast } from './runs-over.js';
import type { TypeArea } from './type-area.js';

/** Lines around a page break where nothing on the page makes certain whether a paragraph goes on. */
export type Doubt = Line[];

export function joinPages(
  before: FlowBlock[],
  after: FlowBlock[],
  area: TypeArea,
  doubts: Doubt[],
): FlowBlock[] {
  const [last, first] = [before.at(-1), after[0]];
  if (last?.kind === 'table' && first?.kind === 'table') {
    const joined = joinTables(last, first, area.body);
    if (joined) return [...before.slice(0, -1), joined, ...after.slice(1)];
  }
  if (!last || !first || last.kind === 'table' || first.kind === 'table') {
    return [...before, ...after];
  }
  const rows = last.cell !== null && first.cell !== null && isRow(before, last.cell);
  if (rows && isDoubtful(last, first)) {
    const [end, start] = [last.lines.at(-1) as Line, first.lines[0] as Line];
    const sure = isHardBreak(end, start, area.margin) || opensAlike(last, first);
    if (!sure) doubts.push([...last.lines, ...first.lines]);
    return [...before, ...after];
  }
  if (runsOver(last, first, area)) {
    const joined = { ...last, lines: [...last.lines, ...first.lines] };
    const isGuess = last.kind === 'paragraph' && isDoubtful(last, first) && !speaksOfLast(first);
    if (isGuess) doubts.push(joined.lines);
    if (isGuess && seemsEnded(last, first, area)) return [...before, ...after];
    const rest = after.slice(1).map((block) => inCell(block, first.cell, last.cell));
    return [...before.slice(0, -1), joined, ...rest];
  }
  if (last.cell !== null && first.cell !== null && cellRunsOver(last, first)) {
    return [...before, ...after.map((block) => inCell(block, first.cell, last.cell))];
  }
  return [...before, ...after];
}

function inCell(block: FlowBlock, from: number | null, to: number | null): FlowBlock {
  return block.kind !== 'table' && block.cell !== null && block.cell === from
    ? { ...block, cell: to }
    : block;
}

/** Whether the last cell holds one block, as rows of a table do and cells of a layout do not. */
function isRow(before: readonly FlowBlock[], cell: number): boolean {
  const other = before.at(-2);
  return other !== undefined && (other.kind === 'table' || other.cell !== cell);
}

/** A cell goes on over the page when it was about to list something, or goes on listing. */
function cellRunsOver(last: TextBlock, first: TextBlock): boolean {
  const end = last.lines.at(-1) as Line;
  return first.kind === 'item' ? true : last.kind === 'item' && !endsSentence(end.text);
}
