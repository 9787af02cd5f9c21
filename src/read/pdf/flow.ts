import { type Body, blocksOf, endsSentence, isHardBreak, type TextBlock } from './blocks.js';
import { findGrids, isGrid } from './grid.js';
import type { Line } from './lines.js';

/** A table: rows of cells of blocks. */
export interface TableBlock {
  kind: 'table';
  rows: TextBlock[][][];
}

export type FlowBlock = (TextBlock & { cell: number | null }) | TableBlock;

/** Turns the body lines of all pages into one sequence of blocks that knows no pages any more. */
export function flowOf(pages: readonly (readonly Line[])[], body: Body): FlowBlock[] {
  const margin = marginOf(pages.flat());
  const cells = new CellNumbers();
  let flow: FlowBlock[] = [];
  for (const lines of pages) {
    const blocks = pageBlocks(lines, body, margin, cells);
    flow = flow.length === 0 ? blocks : joinPages(flow, blocks, body, margin);
  }
  return flow;
}

/** Numbers the cells of one-column tables over all pages. */
class CellNumbers {
  private readonly numbers = new Map<string, number>();

  of(line: Line): number | null {
    if (!line.cell) return null;
    const key = `${line.page} ${line.cell.row} ${line.cell.column}`;
    const number = this.numbers.get(key) ?? this.numbers.size + 1;
    this.numbers.set(key, number);
    return number;
  }
}

function pageBlocks(lines: readonly Line[], body: Body, margin: number, cells: CellNumbers) {
  const blocks: FlowBlock[] = [];
  let run: Line[] = [];
  const flush = () => {
    for (const block of blocksOf(run, body, margin)) {
      blocks.push({ ...block, cell: cells.of(block.lines[0] as Line) });
    }
    run = [];
  };
  for (const piece of findGrids(lines)) {
    if (!isGrid(piece)) {
      run.push(piece);
      continue;
    }
    flush();
    blocks.push({ kind: 'table', rows: tableRows(piece.rows, body) });
  }
  flush();
  return blocks;
}

function tableRows(rows: readonly Line[][][], body: Body): TextBlock[][][] {
  const margins: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      margins[column] = Math.max(margins[column] ?? 0, ...cell.map((line) => line.right));
    }
  }
  return rows.map((row) =>
    row.map((cell, column) => blocksOf(cell, body, margins[column] ?? Number.POSITIVE_INFINITY)),
  );
}

/** The right edge that the lines of the body run up to, strays left out. */
function marginOf(lines: readonly Line[]): number {
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  return rights[Math.floor(rights.length * 0.98)] ?? 0;
}

function joinPages(
  before: FlowBlock[],
  after: FlowBlock[],
  body: Body,
  margin: number,
): FlowBlock[] {
  const [last, first] = [before.at(-1), after[0]];
  if (last?.kind === 'table' && first?.kind === 'table') {
    const joined = joinTables(last, first);
    if (joined) return [...before.slice(0, -1), joined, ...after.slice(1)];
  }
  if (!last || !first || last.kind === 'table' || first.kind === 'table') {
    return [...before, ...after];
  }
  if (runsOver(last, first, body, margin)) {
    const joined = { ...last, lines: [...last.lines, ...first.lines] };
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

/** Whether the first block of a page goes on with the last one of the page before. */
function runsOver(last: TextBlock, first: TextBlock, body: Body, margin: number): boolean {
  if (first.kind === 'item') return false;
  const [end, start] = [last.lines.at(-1) as Line, first.lines[0] as Line];
  if (end.font !== start.font && start.font !== body.font) return false;
  if (Math.abs(start.size - end.size) > 1) return false;
  if (last.kind === 'item' && isIndentedAs(last, first)) {
    return !(endsSentence(end) && isHardBreak(end, start, margin));
  }
  if (!endsSentence(end)) return !isHardBreak(end, start, margin) || /^\p{Ll}/u.test(start.text);
  return /^\p{Ll}/u.test(start.text);
}

/** Nearer to the text of an item than to its mark. */
export function isIndentedAs(item: TextBlock, block: TextBlock): boolean {
  return block.markLeft > (item.markLeft + item.textLeft) / 2;
}

/** A cell goes on over the page when it was about to list something, or goes on listing. */
function cellRunsOver(last: TextBlock, first: TextBlock): boolean {
  const end = last.lines.at(-1) as Line;
  return first.kind === 'item' ? true : last.kind === 'item' && !endsSentence(end);
}

/** One table from the parts on two pages, or null where they do not have the same columns. */
function joinTables(before: TableBlock, after: TableBlock): TableBlock | null {
  const edges = [leftEdges(before), leftEdges(after)];
  const [a = [], b = []] = edges;
  const same = a.length === b.length && a.every((edge, column) => isNear(edge, b[column]));
  if (!same) return null;
  const [lastRow = [], nextRow = []] = [before.rows.at(-1), after.rows[0]];
  if (!rowRunsOver(lastRow, nextRow)) {
    return { kind: 'table', rows: [...before.rows, ...after.rows] };
  }
  const row = lastRow.map((cell, column) => joinCells(cell, nextRow[column] ?? []));
  return { kind: 'table', rows: [...before.rows.slice(0, -1), row, ...after.rows.slice(1)] };
}

function isNear(a: number | null, b: number | null | undefined): boolean {
  return a === null || b === null || (b !== undefined && Math.abs(a - b) < 12);
}

function leftEdges(table: TableBlock): (number | null)[] {
  const columns = Math.max(...table.rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    const lefts = table.rows.flatMap((row) => (row[column] ?? []).map((block) => block.markLeft));
    return lefts.length > 0 ? Math.min(...lefts) : null;
  });
}

/** A row goes on over the page when one of its cells is empty there or goes on mid-sentence. */
function rowRunsOver(last: readonly TextBlock[][], next: readonly TextBlock[][]): boolean {
  return next.some((cell, column) => {
    const [end, start] = [last[column]?.at(-1)?.lines.at(-1), cell[0]?.lines[0]];
    if (!start) return (last[column]?.length ?? 0) > 0;
    if (!end) return false;
    return /^\p{Ll}/u.test(start.text) || (column > 0 && !endsSentence(end));
  });
}

function joinCells(before: TextBlock[], after: TextBlock[]): TextBlock[] {
  const [last, first] = [before.at(-1), after[0]];
  if (!last || !first || first.kind === 'item' || endsSentence(last.lines.at(-1) as Line)) {
    return [...before, ...after];
  }
  const joined = { ...last, lines: [...last.lines, ...first.lines] };
  return [...before.slice(0, -1), joined, ...after.slice(1)];
}
