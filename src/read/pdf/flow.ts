import { endsSentence, startsLower } from '../prose.js';
import { type Body, blocksOf, isHardBreak, type TextBlock } from './blocks.js';
import { findGrids, isGrid, type Piece } from './grid.js';
import type { LastLine } from './last-line.js';
import type { Line } from './lines.js';

/** A table: rows of cells of blocks. */
export interface TableBlock {
  kind: 'table';
  rows: TextBlock[][][];
}

export type FlowBlock = (TextBlock & { cell: number | null }) | TableBlock;

/** The type area of a document, in points from the page's top left. */
interface TypeArea {
  body: Body;
  /** The right edge that lines run up to. */
  margin: number;
  /** The baselines that pages usually begin and at most end with. */
  top: number;
  bottom: number;
  ends: LastLines;
}

/** How the last line of each page ends, where that was looked up. */
type LastLines = ReadonlyMap<number, LastLine | null>;

/** Lines around a page break where nothing on the page makes certain whether a paragraph goes on. */
export type Doubt = Line[];

/** Turns the body lines of all pages into one sequence of blocks that knows no pages any more. */
export function flowOf(
  pages: readonly (readonly Line[])[],
  body: Body,
  ends: LastLines,
): { flow: FlowBlock[]; doubts: Doubt[] } {
  const area = { ...typeAreaOf(pages, body), ends };
  const cells = new CellNumbers();
  const doubts: Doubt[] = [];
  let flow: FlowBlock[] = [];
  for (const lines of pages) {
    const last = flow.at(-1);
    const columnsBefore = last?.kind === 'table' ? (last.rows[0]?.length ?? 0) : 0;
    const blocks = pageBlocks(findGrids(lines, columnsBefore), body, area.margin, cells);
    flow = flow.length === 0 ? blocks : joinPages(flow, blocks, area, doubts);
  }
  return { flow, doubts };
}

function typeAreaOf(pages: readonly (readonly Line[])[], body: Body): Omit<TypeArea, 'ends'> {
  const full = pages.filter((lines) => lines.length > 0);
  const tops = full.map((lines) => Math.min(...lines.map((line) => line.y)));
  const bottoms = full.map((lines) => Math.max(...lines.map((line) => line.y)));
  return {
    body,
    margin: marginOf(full, body),
    top: [...tops].sort((a, b) => a - b)[Math.floor(tops.length / 3)] ?? 0,
    bottom: Math.max(...bottoms),
  };
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

function pageBlocks(
  pieces: readonly Piece[],
  body: Body,
  margin: number,
  cells: CellNumbers,
): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  let run: Line[] = [];
  const flush = () => {
    for (const block of blocksOf(run, body, margin).filter(hasText)) {
      blocks.push({ ...block, cell: cells.of(block.lines[0] as Line) });
    }
    run = [];
  };
  for (const piece of pieces) {
    if (!isGrid(piece)) {
      run.push(piece);
      continue;
    }
    flush();
    blocks.push(...tableBlocks(tableRows(piece.rows, body), body));
  }
  flush();
  return blocks;
}

/** A glyph that nothing follows is no item. */
function hasText({ lines: [first], mark }: TextBlock): boolean {
  return first !== undefined && first.text !== mark;
}

/** Tables, and between them the headings that stand in a row of their own. */
function tableBlocks(rows: TextBlock[][][], body: Body): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  for (const row of rows) {
    const filled = row.filter((cell) => cell.length > 0);
    const last = blocks.at(-1);
    if (filled.length === 1 && filled.flat().every((block) => isEmphasised(block, body))) {
      blocks.push(...filled.flat().map((block) => ({ ...block, cell: null })));
    } else if (last?.kind === 'table') {
      last.rows.push(row);
    } else {
      blocks.push({ kind: 'table', rows: [row] });
    }
  }
  return blocks;
}

/** Set in another font than the body, all of it. */
export function isEmphasised(block: TextBlock, body: Body): boolean {
  return block.lines.every((line) => !body.fonts.has(line.font));
}

function tableRows(rows: readonly Line[][][], body: Body): TextBlock[][][] {
  const margins: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      margins[column] = Math.max(margins[column] ?? 0, ...cell.map((line) => line.right));
    }
  }
  return rows.map((row) =>
    row.map((cell, column) =>
      blocksOf(cell, body, margins[column] ?? Number.POSITIVE_INFINITY).filter(hasText),
    ),
  );
}

/** The right edge that lines run up to on most pages: a closing page can be set wider. */
function marginOf(pages: readonly (readonly Line[])[], body: Body): number {
  const margins = pages.flatMap((lines) => {
    const rights = lines
      .filter((line) => Math.abs(line.size - body.size) < 0.5)
      .map((line) => line.right)
      .sort((a, b) => a - b);
    return rights.length < 5 ? [] : [rights[Math.floor(rights.length * 0.98)] ?? 0];
  });
  margins.sort((a, b) => a - b);
  return margins[Math.floor(margins.length / 2)] ?? Number.POSITIVE_INFINITY;
}

function joinPages(
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
    const isGuess = last.kind === 'paragraph' && isDoubtful(last, first);
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

/** Rows of a table often open with the same words. */
function opensAlike(last: TextBlock, first: TextBlock): boolean {
  const opening = (block: TextBlock) => /^\S+ \S+/.exec(block.lines[0]?.text ?? '')?.[0];
  return opening(last) === opening(first);
}

/** Whether the last cell holds one block, as rows of a table do and cells of a layout do not. */
function isRow(before: readonly FlowBlock[], cell: number): boolean {
  const other = before.at(-2);
  return other !== undefined && (other.kind === 'table' || other.cell !== cell);
}

/** Whether the first block of a page goes on with the last one of the page before. */
function runsOver(last: TextBlock, first: TextBlock, area: TypeArea): boolean {
  if (first.kind === 'item') return false;
  const [end, start] = [last.lines.at(-1) as Line, first.lines[0] as Line];
  if (Math.abs(start.size - end.size) > 1) return false;
  const broken = isHardBreak(end, start, area.margin);
  // A line that ends early in a colon leads in: what follows it begins something.
  if (startsLower(start.text)) return !(broken && end.text.endsWith(':'));
  if (end.font !== start.font && isEmphasised(first, area.body)) return false;
  if (last.kind === 'item') {
    return isIndentedAs(last, first) && !(endsSentence(end.text) && broken);
  }
  if (!endsSentence(end.text)) {
    // One short line can be a name or an address; several are prose, which goes on.
    return !isEmphasised(last, area.body) && (!broken || last.lines.length > 1);
  }
  return !broken && !isSetApart(end, start, area);
}

/** Space above the first line of a page, or more room below the last than two lines need. */
function isSetApart(end: Line, start: Line, { body, top, bottom }: TypeArea): boolean {
  const leading = body.leading * body.size;
  return start.y - top > 0.8 * leading || bottom - end.y > 2.2 * leading;
}

/** A sentence ends a full line at the page's end: the next page can go on or begin anew. */
function isDoubtful(last: TextBlock, first: TextBlock): boolean {
  const [end, start] = [last.lines.at(-1) as Line, first.lines[0] as Line];
  const leadsIn = end.text.endsWith(':') || first.kind === 'item' || end.font !== start.font;
  return endsSentence(end.text) && !leadsIn && !startsLower(start.text);
}

/** The line was written as the last of its paragraph, and what follows does not refer back to it. */
function seemsEnded(last: TextBlock, first: TextBlock, { ends }: TypeArea): boolean {
  const [end, start] = [last.lines.at(-1) as Line, first.lines[0] as Line];
  const refersBack =
    /^(?:However|Nevertheless|Therefore|Consequently|As a result|Despite this|For example|But)\b/;
  return ends.get(end.page) === 'ended' && !refersBack.test(start.text);
}

/** Nearer to the text of an item than to its mark. */
export function isIndentedAs(item: TextBlock, block: TextBlock): boolean {
  return block.markLeft > (item.markLeft + item.textLeft) / 2;
}

/** A cell goes on over the page when it was about to list something, or goes on listing. */
function cellRunsOver(last: TextBlock, first: TextBlock): boolean {
  const end = last.lines.at(-1) as Line;
  return first.kind === 'item' ? true : last.kind === 'item' && !endsSentence(end.text);
}

/** One table from the parts on two pages, or null where they do not have the same columns. */
function joinTables(before: TableBlock, after: TableBlock, body: Body): TableBlock | null {
  const edges = [leftEdges(before), leftEdges(after)];
  const [a = [], b = []] = edges;
  const same = a.length === b.length && a.every((edge, column) => isNear(edge, b[column]));
  if (!same) return null;
  // The head of a table can be printed again on each page.
  const again = sameWords(before.rows[0] ?? [], after.rows[0] ?? []) ? 1 : 0;
  const heads = after.rows.slice(0, again);
  const [lastRow = [], nextRow = []] = [before.rows.at(-1), after.rows[again]];
  const isHead = lastRow.flat().every((block) => isEmphasised(block, body));
  if (isHead || !rowRunsOver(lastRow, nextRow)) {
    return { kind: 'table', rows: [...before.rows, ...after.rows] };
  }
  const row = lastRow.map((cell, column) => joinCells(cell, nextRow[column] ?? []));
  const rest = after.rows.slice(again + 1);
  return { kind: 'table', rows: [...before.rows.slice(0, -1), row, ...heads, ...rest] };
}

function sameWords(a: readonly TextBlock[][], b: readonly TextBlock[][]): boolean {
  const words = (row: readonly TextBlock[][]) =>
    row
      .map((cell) => cell.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' '))
      .join('\n');
  return words(a) === words(b);
}

/** What goes on over the page can be sub-bullets alone, which stand further in. */
function isNear(a: number | null, b: number | null | undefined): boolean {
  return a === null || b === null || (b !== undefined && b > a - 12 && b < a + 40);
}

function leftEdges(table: TableBlock): (number | null)[] {
  const columns = Math.max(...table.rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    const lefts = table.rows.flatMap((row) => (row[column] ?? []).map((block) => block.markLeft));
    return lefts.length > 0 ? Math.min(...lefts) : null;
  });
}

/** A row goes on over the page when one of its cells plainly does, or is empty there. */
function rowRunsOver(last: readonly TextBlock[][], next: readonly TextBlock[][]): boolean {
  if (next.length > 3) {
    // Of many cells, most end on the page that they began on, and so do their words.
    const filled = next.filter((cell) => cell.length > 0).length;
    const within = next.some((cell, column) => goesOnWithin(last[column] ?? [], cell));
    if (!within && filled > next.length / 2) return false;
  }
  return next.some((cell, column) => cellGoesOn(last[column] ?? [], cell, column));
}

function goesOnWithin(before: readonly TextBlock[], cell: readonly TextBlock[]): boolean {
  const [end, start] = [before.at(-1)?.lines.at(-1), cell[0]?.lines[0]];
  return (
    cell[0]?.kind === 'paragraph' &&
    !!end &&
    !!start &&
    startsLower(start.text) &&
    !endsSentence(end.text)
  );
}

function cellGoesOn(
  before: readonly TextBlock[],
  cell: readonly TextBlock[],
  column: number,
): boolean {
  const [end, start] = [before.at(-1)?.lines.at(-1), cell[0]?.lines[0]];
  if (!start) return before.length > 0;
  if (!end) return false;
  // A cell that began with words goes on with bullets.
  if (cell[0]?.kind === 'item') return before[0]?.kind === 'paragraph';
  const open = /(?:\b(?:and|of|the|for|with)|[,&])$/.test(end.text);
  return startsLower(start.text) || open || (column > 0 && !endsSentence(end.text));
}

function joinCells(before: TextBlock[], after: TextBlock[]): TextBlock[] {
  const [last, first] = [before.at(-1), after[0]];
  if (!last || !first || first.kind === 'item' || endsSentence((last.lines.at(-1) as Line).text)) {
    return [...before, ...after];
  }
  const joined = { ...last, lines: [...last.lines, ...first.lines] };
  return [...before.slice(0, -1), joined, ...after.slice(1)];
}
