import type { Box } from '../../tree.js';
import type { Run } from '../page.js';
import type { Cell, Tag } from '../tags.js';

/** Runs that stand side by side on one baseline, in one column. */
export interface Line {
  page: number;
  text: string;
  /** The left edge, the right edge and the baseline, in points from the page's top left. */
  left: number;
  right: number;
  y: number;
  size: number;
  /** The font of most of the line's letters, list mark apart. */
  font: string;
  tag: Tag | null;
  cell: Cell | null;
  box: Box;
  runs: Run[];
  /** The number of the footnote that begins here. */
  note: string | null;
}

export function sameCell(a: Cell | null, b: Cell | null): boolean {
  return a === b || (a !== null && b !== null && a.row === b.row && a.column === b.column);
}
