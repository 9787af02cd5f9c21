import type { Cell, Column } from '../../tables/table.js';
import { BOM, csvField, csvLine } from './csv-line.js';
import type { TableWriterMaker } from './writer.js';

/**
 * CSV as RFC 4180 has it: commas, CRLF, a field in quotes where it holds a comma, a quote or a line end.
 * UTF-8, with a byte order mark: without one Excel on Windows reads it in the machine's old code page.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it. A CSV cell has no type, so
 * that nothing but its first letter can say that it is a text; in the other formats texts stay as they are.
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
