import type { Table, TableRow } from 'mdast';
import { most } from '../../read/tree.js';
import {
  type Column,
  type Columns,
  cellsOf,
  columnsAgain,
  columnsOf,
  divided,
  type StatementCell,
  type StatementRow,
  textOf,
} from './columns.js';
import { type ChildType, isChildType } from './headings.js';
import { weaknessLabel } from './labels.js';
import { isUpright, uprightRows } from './upright.js';

/** The rows of a table, and its columns for a table that goes on without a head of its own. */
export interface StatementTable {
  rows: StatementRow[];
  columns: Columns | null;
}

const NO_HEAD: Column = { meaning: null, heading: '' };

/**
 * Reads the rows of a table by the meaning of its heads: above the columns, or before the rows.
 *
 * @param before - The columns of the table right before it.
 * @returns Null for a table whose heads mean nothing that a statement has.
 */
export function readTable(table: Table, before: Columns | null): StatementTable | null {
  const width = most(table.children.map(({ children }) => children.length));
  if (width > 1 && isUpright(table)) return { rows: uprightRows(table), columns: null };
  let columns = before?.length === width ? before : null;
  const goesOn = columns !== null;
  const rows: StatementRow[] = [];
  // Whether only titles stood above: heads stand first.
  let isFirst = true;
  let isHead = false;
  for (const row of table.children) {
    const cells = cellsOf(row);
    const filled = cells.filter((cell) => cell.length > 0);
    const split: Columns | null = isHead && columns ? divided(columns, row) : null;
    const head: Columns | null =
      split ??
      columnsAgain(row, columns) ??
      (isFirst && !(goesOn && hasValues(row)) ? columnsOf(row) : null);
    isHead = head !== null;
    if (head) {
      columns = head;
      rows.push({ kind: 'head', blocks: cells.flat() });
    } else if (filled.length === 1 && (width > 1 || !columns) && isTitle(row, columns)) {
      rows.push({ kind: 'title', blocks: cells.flat() });
      continue;
    } else if (columns) {
      const heads = columns;
      rows.push({
        kind: 'cells',
        cells: cells.map((blocks, index) => ({ ...(heads[index] ?? NO_HEAD), blocks })),
      });
    } else if (filled.length > 0) {
      return null;
    }
    isFirst = false;
  }
  return columns ? { rows, columns } : null;
}

/** A table that goes on may begin with a row that reads like a head: a date shows that it is none. */
function hasValues(row: TableRow): boolean {
  return columnsOf(row)?.some(({ heading }) => /\d/.test(heading)) ?? false;
}

/** A row that fills one cell is a title, unless it fills the column of what a row is about. */
function isTitle(row: TableRow, columns: Columns | null): boolean {
  const index = row.children.findIndex(({ data }) => (data?.blocks?.length ?? 0) > 0);
  const words = textOf(row.children[index]?.data?.blocks ?? []);
  if (weaknessLabel(words)) return true;
  const meaning = columns?.[0]?.meaning ?? null;
  return index === 0 && !isChildType(meaning) && meaning !== 'weakness';
}

/** The type of finding to which a row's details belong: its action, else the first that it has. */
export function mainType(cells: readonly StatementCell[]): ChildType | null {
  const types = cells.filter(({ blocks }) => blocks.length > 0).map(({ meaning }) => meaning);
  return types.includes('action') ? 'action' : (types.find(isChildType) ?? null);
}
