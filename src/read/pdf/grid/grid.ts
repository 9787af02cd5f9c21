import type { Line } from '../lines/line.js';

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

// Points: how far apart left edges may stand and still be one column.
export const SAME_EDGE = 12;
