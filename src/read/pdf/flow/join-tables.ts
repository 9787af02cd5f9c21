import { endsSentence, startsLower } from '../../prose.js';
import type { Body } from '../blocks/body.js';
import { isEmphasised, type TableBlock } from '../blocks/flow-block.js';
import type { TextBlock } from '../blocks/text-block.js';
import type { Line } from '../lines/line.js';

/** One table from the parts on two pages, or null where they do not have the same columns. */
export function joinTables(before: TableBlock, after: TableBlock, body: Body): TableBlock | null {
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

/** Only sub-bullets may continue over the page; they are indented further. */
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
