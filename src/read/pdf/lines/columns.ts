import type { Run } from '../page.js';
import type { Gutter } from './gutters.js';
import { sameCell } from './line.js';

// In units of the type's size, measured on PDFs of Word and LibreOffice.
const COLUMN_GAP = 2;
const SMALL_COLUMN_GAP = 0.45;

/** Splits a row into columns. Where a column is known to begin (`edges`), a smaller gap is enough. */
export function columns(
  row: readonly Run[],
  edges: readonly number[],
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

function startsColumn(column: readonly Run[], run: Run, edges: readonly number[]): boolean {
  const before = column.at(-1) as Run;
  if (!sameCell(before.cell, run.cell)) return true;
  const isMark = column.length === 1 && before.text.trim().length <= 3;
  const atEdge = edges.some((edge) => Math.abs(edge - run.x) < 2);
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

export const leftOf = (column: readonly Run[]) => (column[0] as Run).x;
