import type { CellStyle, CellValue } from 'hucre/xlsx';

/** The font of all cells. */
export const FONT = { name: 'Calibri', size: 11 };

/** Long texts are wrapped, and a row's cells begin at its top. */
export const BODY: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/** The look of the first row. */
export const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE7EBF0' } },
  alignment: { wrapText: true, vertical: 'top' },
};

/** The height of a line of text in points, and the most that Excel gives a row. */
const LINE = 15;
const TALLEST = 409;

/**
 * The height, in points, of a row that shows its wrapped texts in full. Excel would work it out for itself;
 * other spreadsheets would show one line.
 *
 * @param widths - The widths of the columns, in characters.
 */
export function heightOf(row: readonly CellValue[], widths: readonly number[]): number {
  let lines = 1;
  for (const [index, value] of row.entries()) {
    if (typeof value === 'string') lines = Math.max(lines, linesOf(value, widths[index] ?? 1));
  }
  return Math.min(lines * LINE, TALLEST);
}

function linesOf(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1;
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}
