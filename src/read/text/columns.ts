import type { TextLine } from './lines.js';

/** Lines that stand in two or more columns, cut into rows of cells. */
export interface TextGrid {
  rows: TextLine[][][];
}

export type TextPiece = TextLine | TextGrid;

export function isGrid(piece: TextPiece): piece is TextGrid {
  return 'rows' in piece;
}

// Spaces: so many inside a line part columns.
const GAP = / {3,}(?=\S)/g;
// How many lines without a gap may stand between two with one.
const MOST_BETWEEN = 8;

/** Finds what `pdftotext -layout` sets side by side: lines with a wide gap, and those in between. */
export function findColumns(lines: readonly TextLine[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] as TextLine;
    const end = edgesOf(line).length > 0 ? regionEnd(lines, index) : index;
    if (end - index > 1) {
      pieces.push(gridOf(lines.slice(index, end)));
      index = end;
    } else {
      pieces.push(line);
      index += 1;
    }
  }
  return pieces;
}

/** Where the text after each gap begins: spaces from the left. */
function edgesOf(line: TextLine): number[] {
  return [...line.text.matchAll(GAP)].map((gap) => line.indent + gap.index + gap[0].length);
}

function regionEnd(lines: readonly TextLine[], start: number): number {
  const edge = edgesOf(lines[start] as TextLine)[0] ?? 0;
  let end = start + 1;
  for (let index = end; index < lines.length && index - end < MOST_BETWEEN; index += 1) {
    const line = lines[index] as TextLine;
    const apart = edgesOf(line).some((other) => Math.abs(other - edge) < 6);
    const inRight = line.indent >= edge - 3;
    const inLeft = line.indent + line.text.length < edge;
    if (apart || inRight) end = index + 1;
    else if (!inLeft || line.page !== lines[start]?.page) break;
  }
  return end;
}

function gridOf(lines: readonly TextLine[]): TextGrid {
  const edge = Math.min(...lines.flatMap(edgesOf));
  const rows: TextLine[][][] = [];
  for (const line of lines) {
    const cells = cut(line, edge);
    const row = rows.at(-1);
    if (!row || startsRow(row, cells, line)) {
      rows.push(cells.map((cell) => (cell ? [cell] : [])));
    } else {
      for (const [column, cell] of cells.entries()) if (cell) row[column]?.push(cell);
    }
  }
  return { rows };
}

function cut(line: TextLine, edge: number): [TextLine | null, TextLine | null] {
  const at = edgesOf(line).find((other) => other >= edge - 3 && other < edge + 12);
  if (at !== undefined) {
    const left = line.text.slice(0, at - line.indent).trimEnd();
    return [
      { ...line, text: left },
      { ...line, text: line.text.slice(at - line.indent), indent: at },
    ];
  }
  return line.indent >= edge - 3 ? [null, line] : [line, null];
}

/** Both columns have words, and the right one had come to an end. */
function startsRow(
  row: TextLine[][],
  [left, right]: [TextLine | null, TextLine | null],
  line: TextLine,
): boolean {
  if (!left || !right) return false;
  const last = row[1]?.at(-1);
  return line.gap > 0 || !last || /[.:;]$/.test(last.text) || rowIsHeads(row);
}

/** A row of one short line in each column heads the others. */
function rowIsHeads(row: TextLine[][]): boolean {
  return row.every((cell) => cell.length <= 1);
}
