import type { Line } from '../lines/line.js';
import { gridsOfGaps } from './gaps.js';
import { isGrid, type Piece } from './grid.js';
import { cutAt, gridOfRows, groupRows, standsInColumns } from './tagged.js';

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
