/** It has both bullets, which Liberation Sans has not. No ligatures: words in the PDF are plain letters. */
export const FONT = 'DejaVu Sans:-liga';
export const BULLETS = ['◼', '–'];
/** An A4 page in centimetres. */
export const PAGE = { width: 21, height: 29.7, side: 2, top: 2, bottom: 1.2, foot: 1.2 };
/** The height of the head, which only the first page has, by kind of document. */
export const HEAD = { letter: 3.9, report: 1, statement: 1, targeted: 1.6 };
export const WIDTH = PAGE.width - 2 * PAGE.side;
/** The widths of the five columns of a statement's tables. */
export const PLAN = [4.6, 2.8, 2.3, 5.6, 1.7];
/** Points in a centimetre. */
export const POINTS = 72 / 2.54;

/** The widths of a table's columns: one has all, two have half each unless the second says far more. */
export function widths(rows) {
  if (rows[0].length === 1) return [WIDTH];
  const [left, right] = [0, 1].map((n) => rows.map((row) => row[n]).join('').length);
  return left * 2 < right ? [5.5, WIDTH - 5.5] : [WIDTH / 2, WIDTH / 2];
}
