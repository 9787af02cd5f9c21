import type { Cell, Column } from '../../tables/table.js';
import { BOM, csvField, csvLine } from './csv-line.js';
import type { TableWriterMaker } from './writer.js';

/**
 * Writes CSV (RFC 4180) in UTF-8, with a byte order mark unless it is unwanted.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front: a CSV cell has no type, so
 * only its first character can say that it is text. In the other formats texts stay as they are.
 */
export const writeCsv: TableWriterMaker = async ([table], outlet, { bom }) => {
  const head = csvLine(table.columns.map(({ name }) => name));
  await outlet(bom ? BOM + head : head);
  return {
    async add(record) {
      const rows = table.rows(record).map((row) => csvLine(row.map(fieldOf(table.columns))));
      if (rows.length > 0) await outlet(rows.join(''));
    },
    end: async () => [],
  };
};

function fieldOf(columns: readonly Column[]) {
  return (cell: Cell, index: number): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell);
    const column = columns[index];
    const separator = column?.type === 'list' ? column.separator : '';
    return csvField(typeof cell === 'string' ? cell : cell.join(separator));
  };
}
