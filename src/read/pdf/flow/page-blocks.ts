import { blocksOf } from '../blocks/blocks.js';
import type { Body } from '../blocks/body.js';
import { type FlowBlock, isEmphasised } from '../blocks/flow-block.js';
import type { NumberSeries } from '../blocks/number-series.js';
import type { TextBlock } from '../blocks/text-block.js';
import { isGrid, type Piece } from '../grid/grid.js';
import type { Line } from '../lines/line.js';

export function pageBlocks(
  pieces: readonly Piece[],
  body: Body,
  margin: number,
  cells: CellNumbers,
  numbers: NumberSeries,
): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  let run: Line[] = [];
  const flush = () => {
    for (const block of blocksOf(run, body, margin, numbers).filter(hasText)) {
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

/** Numbers the cells of one-column tables over all pages. */
export class CellNumbers {
  private readonly numbers = new Map<string, number>();

  of(line: Line): number | null {
    if (!line.cell) return null;
    const key = `${line.page} ${line.cell.row} ${line.cell.column}`;
    const number = this.numbers.get(key) ?? this.numbers.size + 1;
    this.numbers.set(key, number);
    return number;
  }
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
