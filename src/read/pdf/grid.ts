import type { Line } from './lines.js';

/** Columns side by side: rows of cells, each cell the lines that stand in it. */
export interface Grid {
  rows: Line[][][];
  /** The first line of the grid, which fixes its place among the others. */
  first: Line;
}

export type Piece = Line | Grid;

export function isGrid(piece: Piece): piece is Grid {
  return 'rows' in piece;
}

/**
 * Splits the body lines of one page into what runs down the page and what stands in columns. Rows of
 * tagged (or ruled) tables with two cells or more are grids; so are lines with a wide gap in them.
 *
 * @param columnsBefore - How many columns the table had that the page before ended with, or 0: the
 *   rest of one of its cells may stand alone on this page.
 */
export function findGrids(lines: readonly Line[], columnsBefore: number): Piece[] {
  const inRows = lines.filter((line) => line.cell !== null && line.cell.columns > 1);
  const goesOn = (group: readonly Line[]) =>
    group[0] === lines[0] && group[0]?.cell?.columns === columnsBefore;
  const tagged = groupRows(inRows)
    .filter((group) => standsInColumns(group) || goesOn(group))
    .map(gridOfRows);
  const used = new Set(tagged.flatMap((grid) => grid.rows.flat(2)));
  const rest = lines.filter((line) => !used.has(line));
  const pieces = [...tagged.flatMap((grid) => cutAt(grid, rest)), ...gridsOfGaps(rest)];
  return pieces.sort((a, b) => topOf(a) - topOf(b) || leftOf(a) - leftOf(b));
}

const topOf = (piece: Piece) => (isGrid(piece) ? piece.first.y : piece.y);
const leftOf = (piece: Piece) => (isGrid(piece) ? piece.first.left : piece.left);

/** A row of one cell stands between the rows of a grid, and cuts it in two. */
function cutAt({ rows }: Grid, between: readonly Line[]): Grid[] {
  const grids: Grid[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const tops = row.flat().map((line) => line.y);
    const last = grids.at(-1);
    const isCut = between.some((line) => line.y > above && line.y < Math.min(...tops));
    if (last && !isCut) last.rows.push(row);
    else grids.push({ rows: [row], first: row.flat()[0] as Line });
    above = Math.max(above, ...tops);
  }
  return grids;
}

/** Lines of neighbouring rows of one table. */
function groupRows(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.find((lines) => lines[0]?.cell?.table === line.cell?.table);
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function standsInColumns(lines: readonly Line[]): boolean {
  return lines.some((line) =>
    lines.some(
      (other) => other.cell?.row === line.cell?.row && other.cell?.column !== line.cell?.column,
    ),
  );
}

function gridOfRows(lines: readonly Line[]): Grid {
  const rows = new Map<number, Line[][]>();
  for (const line of lines) {
    const { row = 0, column = 0, columns = 1 } = line.cell ?? {};
    const cells = rows.get(row) ?? Array.from({ length: columns }, () => []);
    cells[column]?.push(line);
    rows.set(row, cells);
  }
  return { rows: alignRows([...rows.values()]), first: lines[0] as Line };
}

/** A row in which a cell of the row above goes on has fewer cells: each stands under its column. */
function alignRows(rows: Line[][][]): Line[][][] {
  const most = Math.max(...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length === most);
  const edges = Array.from({ length: most }, (_, column) =>
    Math.min(...full.flatMap((row) => (row[column] ?? []).map(({ left }) => left))),
  );
  return rows.map((row) => {
    if (row.length === most || row.length < 2) return row;
    const aligned: Line[][] = edges.map(() => []);
    for (const cell of row.filter(({ length }) => length > 0)) {
      const left = Math.min(...cell.map((line) => line.left));
      const column = edges.findLastIndex((edge) => edge <= left + SAME_EDGE);
      aligned[Math.max(0, column)]?.push(...cell);
    }
    return aligned;
  });
}

// Points: how far apart left edges may stand and still be one column.
const SAME_EDGE = 12;

/** Grids of one row, a cell for each column, where wide gaps alone show that there are columns. */
function gridsOfGaps(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let index = 0;
  while (index < lines.length) {
    const region = besideEachOther(lines, index) ? regionFrom(lines, index) : null;
    if (region) {
      const above = linesAbove(pieces, region);
      pieces.splice(pieces.length - above.length);
      pieces.push(gridOfColumns([...above, ...region]));
      index += region.length;
    } else {
      pieces.push(lines[index] as Line);
      index += 1;
    }
  }
  return pieces;
}

function besideEachOther(lines: readonly Line[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  return line !== undefined && next !== undefined && sameRow(line, next);
}

function sameRow(a: Line, b: Line): boolean {
  return Math.abs(a.y - b.y) < 0.35 * Math.min(a.size, b.size) && a.cell === b.cell;
}

/** From a row with a gap down to the last line that still stands in its columns. */
function regionFrom(lines: readonly Line[], start: number): Line[] {
  const first = lines[start] as Line;
  const edge = (lines[start + 1] as Line).left;
  let end = start + 2;
  for (let index = end; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const inRight = line.left >= edge - SAME_EDGE;
    if (!inRight && (line.right > edge || line.left < first.left - SAME_EDGE)) break;
    if (line.y - (lines[end - 1] as Line).y > 8 * line.size) break;
    if (inRight) end = index + 1;
  }
  return lines.slice(start, end);
}

/** Lines right above that stand in the right column alone: the end of a cell, or of a letterhead. */
function linesAbove(pieces: readonly Piece[], region: readonly Line[]): Line[] {
  const edge = (region[1] as Line).left;
  const above: Line[] = [];
  let next = region[0] as Line;
  for (const piece of [...pieces].reverse()) {
    if (isGrid(piece) || piece.left < edge - SAME_EDGE || next.y - piece.y > 2 * next.size) break;
    above.unshift(piece);
    next = piece;
  }
  return above;
}

function gridOfColumns(lines: Line[]): Grid {
  const edges: number[] = [];
  for (const left of lines.map((line) => line.left).sort((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || startsColumnAt(left, last, lines)) edges.push(left);
  }
  const cells: Line[][] = edges.map(() => []);
  for (const line of lines) {
    const column = edges.findLastIndex((edge) => line.left >= edge - 1);
    cells[Math.max(0, column)]?.push(line);
  }
  return { rows: [cells], first: lines[0] as Line };
}

/** A left edge starts a new column where some line has another one before it on its baseline. */
function startsColumnAt(left: number, last: number, lines: readonly Line[]): boolean {
  if (left - last < SAME_EDGE) return false;
  return lines.some(
    (line) =>
      Math.abs(line.left - left) < SAME_EDGE &&
      lines.some((other) => other !== line && sameRow(other, line) && other.right < line.left),
  );
}
