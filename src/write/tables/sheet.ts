import type { CellStyle } from 'hucre/xlsx';

/** The font of all cells. */
export const FONT = { name: 'Calibri', size: 11 };

/** Long texts are wrapped, and a row's cells begin at its top. */
export const BODY: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/** The first row. */
export const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE7EBF0' } },
  alignment: { wrapText: true, vertical: 'top' },
};

/** A table's name as a sheet's. */
export function sheetName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
