import type { Table } from 'mdast';
import { type Block, text } from '../../read/tree.js';
import { cellsByRow } from '../shared/blocks.js';

/** A row of a table of weaknesses. */
export interface WeaknessRow {
  /** What states the weakness; empty in a row of heads. */
  weakness: readonly Block[];
  /** The other words of the row: its theme, or who leads on it. */
  beside: readonly Block[];
  /** Cells that only count the rows. */
  numbers: readonly Block[];
}

type Cell = readonly Block[];

const NUMBER = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]*|)$/i;
const COUNTING = /^(?:no\.?|nos\.?|number|#|ref\.?|reference|item)$/i;
const HEAD =
  /^(?:(?:key |main )?(?:area|theme|topic|issue|concern|weakness|description|detail|finding|heading|title)(?:e?s)?(?: of (?:significant )?(?:weakness|concern)(?:e?s)?)?|(?:areas? of )?significant (?:area of )?(?:weakness|concern)(?:e?s)?|responsib\w+(?: \w+)?|lead(?: \w+)?|owner)$/i;

/** The rows of a table of weaknesses: neither its heads nor its numbers are any. */
export function weaknessRows(table: Table): WeaknessRow[] {
  const rows = cellsByRow(table);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => rows.map((row) => words(row[index])));
  const counting = columns.map((cells) => cells.every((cell) => isCount(cell)));
  const stating = statingColumn(columns, counting);
  return rows.map((row, index) => {
    const isHead = index === 0 && isHeadRow(row.map(words));
    const kept = row.filter((_, column) => !counting[column] || isHead);
    const numbers = row.filter((_, column) => counting[column] && !isHead).flat();
    if (isHead) return { weakness: [], beside: kept.flat(), numbers };
    const weakness = row[stating] ?? [];
    return { weakness, beside: kept.filter((cell) => cell !== weakness).flat(), numbers };
  });
}

function words(cell: Cell | undefined): string {
  return (cell ?? []).map(text).join(' ');
}

function isCount(cell: string): boolean {
  return NUMBER.test(cell) || COUNTING.test(cell);
}

function isHeadRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return (
    filled.some((cell) => HEAD.test(cell)) &&
    filled.every((cell) => HEAD.test(cell) || COUNTING.test(cell))
  );
}

/** The column whose head speaks of weaknesses, else the one with most words. */
function statingColumn(
  columns: readonly (readonly string[])[],
  counting: readonly boolean[],
): number {
  const named = columns.findIndex(
    ([head = '']) => HEAD.test(head) && /weakness|concern/i.test(head),
  );
  if (named >= 0) return named;
  const sizes = columns.map((cells, index) => (counting[index] ? -1 : cells.join(' ').length));
  return sizes.indexOf(Math.max(...sizes));
}
