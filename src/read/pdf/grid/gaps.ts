import type { Line } from '../lines/line.js';
import { type Grid, isGrid, type Piece, SAME_EDGE } from './grid.js';

/** Grids of one row, a cell for each column, where wide gaps alone show that there are columns. */
export function gridsOfGaps(lines: readonly Line[]): Piece[] {
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
