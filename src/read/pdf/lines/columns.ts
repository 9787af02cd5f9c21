import type { Run } from '../page.js';
import type { Gutter } from './gutters.js';
import { sameCell } from './line.js';

// In units of the type's size, measured on PDFs of Word and LibreOffice.
const COLUMN_GAP = 2;
const SMALL_COLUMN_GAP = 0.45;

/** The left edge of a column, as one row shows it. */
interface Edge {
  x: number;
  y: number;
  /** Whether it is the edge of a table's cell. */
  inCell: boolean;
}

export function edgeOf(column: readonly Run[]): Edge {
  const { x, y, cell } = column[0] as Run;
  return { x, y, inCell: cell !== null };
}

/** Splits a row into columns. Where one is known to begin nearby (`edges`), a smaller gap is enough. */
export function columns(
  row: readonly Run[],
  edges: readonly Edge[],
  gutters: readonly Gutter[] = [],
): Run[][] {
  const found: Run[][] = [];
  for (const run of row) {
    const column = found.at(-1);
    if (column && !crosses(column, run, gutters) && !startsColumn(column, run, edges))
      column.push(run);
    else found.push([run]);
  }
  return found;
}

function startsColumn(column: readonly Run[], run: Run, edges: readonly Edge[]): boolean {
  const before = column.at(-1) as Run;
  if (!sameCell(before.cell, run.cell)) return true;
  const isMark = column.length === 1 && before.text.trim().length <= 3;
  const atEdge = edges.some((edge) => isAt(edge, run));
  const gap = (run.x - (before.x + before.width)) / run.size;
  return !isMark && gap > (atEdge ? SMALL_COLUMN_GAP : COLUMN_GAP);
}

function crosses(column: readonly Run[], run: Run, gutters: readonly Gutter[]): boolean {
  const before = column.at(-1) as Run;
  return gutters.some(
    ({ edge, top, bottom }) =>
      run.y >= top - 1 && run.y <= bottom + 1 && before.x < edge - 1 && run.x >= edge - 1,
  );
}

// In units of the size: prose that is set justified can have a gap where far below a column begins.
const NEARBY = 10;

function isAt({ x, y, inCell }: Edge, run: Run): boolean {
  const isAligned = Math.abs(x - run.x) < 2 && Math.abs(y - run.y) < NEARBY * run.size;
  return isAligned && inCell === (run.cell !== null);
}
