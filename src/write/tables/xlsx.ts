import { type CellStyle, type CellValue, writeXlsx as writeBook } from 'hucre/xlsx';
import { ArealetterError } from '../../errors.js';
import type { LetterRecord } from '../../record/schema.js';
import type { Cell, Column, Table } from '../../tables/table.js';
import { looksLikeFormula } from './formula.js';
import { BODY, FONT, HEAD, heightOf, sheetName } from './sheet.js';
import { columnsSheet, sourceRow, sourcesSheet } from './sources-sheet.js';
import type { TableWriterMaker } from './writer.js';

/**
 * Rows of one sheet. Excel takes ten times as many, but a sheet is made in memory: this many rows of findings,
 * of some 2,400 documents, need about 1 GB.
 */
const MOST_ROWS = 100_000;

/** Letters of one cell: Excel's limit. */
const MOST_LETTERS = 32_767;

/** Nothing of the clock gets into the file: the same records give the same bytes. */
const TIMELESS = new Date(Date.UTC(1980, 0, 1));

interface Sheet {
  table: Table;
  rows: CellValue[][];
}

/**
 * A workbook: a sheet for each table, then what its columns hold, and the sources with the licence. A sheet
 * is made as a whole, so that all rows are held in memory until the end.
 *
 * No text needs an apostrophe against formulas here: a cell says itself that it holds a text, and a
 * spreadsheet shows it and never runs it. One that begins like a formula is formatted as text besides, so
 * that it stays one when somebody edits the cell.
 */
export const writeXlsx: TableWriterMaker = async (tables, outlet) => {
  const sheets = tables.map((table): Sheet => ({ table, rows: [headOf(table)] }));
  const sources: CellValue[][] = [];
  const notes: string[] = [];
  return {
    async add(record) {
      sources.push(sourceRow(record));
      for (const { table, rows } of sheets) {
        for (const row of table.rows(record)) {
          rows.push(row.map((cell, index) => cellValue(cell, table.columns[index], record, notes)));
        }
        if (rows.length > MOST_ROWS + 1) throw tooMany(table);
      }
    },
    async end() {
      const book = await writeBook({
        defaultFont: FONT,
        properties: { creator: 'arealetter', created: TIMELESS, modified: TIMELESS },
        sheets: [...sheets.map(sheetOf), columnsSheet(tables), sourcesSheet(sources)],
      });
      await outlet(book);
      return notes;
    },
  };
};

function headOf({ columns }: Table): CellValue[] {
  return columns.map(({ name }) => name);
}

function cellValue(
  cell: Cell,
  column: Column | undefined,
  record: LetterRecord,
  notes: string[],
): CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (column?.type === 'date') return new Date(`${cell}T00:00:00Z`);
  const separator = column?.type === 'list' ? column.separator : '';
  const text = typeof cell === 'string' ? cell : cell.join(separator);
  if (text === '') return null;
  return literal(fitting(text, `${record.source.name}, ${column?.name}`, notes));
}

/** A spreadsheet reads `_x0041_` as A; source: ECMA-376, ST_Xstring. */
function literal(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

function fitting(text: string, place: string, notes: string[]): string {
  if (text.length <= MOST_LETTERS) return text;
  notes.push(
    `${place}: a text of ${text.length.toLocaleString('en-GB')} letters is cut at the most that a cell of Excel holds; csv, ndjson and parquet hold it whole`,
  );
  return `${text.slice(0, MOST_LETTERS - 1)}…`;
}

function tooMany({ name }: Table): ArealetterError {
  return new ArealetterError(
    'too-large',
    `more than ${MOST_ROWS.toLocaleString('en-GB')} rows of ${name}, which is the most that is written into a workbook; write csv, ndjson or parquet`,
  );
}

function sheetOf({ table, rows }: Sheet) {
  const { columns, name } = table;
  const widths = columns.map(({ width }) => width);
  return {
    name: sheetName(name),
    columns: columns.map(({ width, type }) => ({ width, style: styleOf(type) })),
    rows,
    rowDefs: new Map(rows.map((row, index) => [index, { height: heightOf(row, widths) }])),
    cells: new Map([...headCells(columns), ...textCells(rows)]),
    // The header and the area stay in sight.
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${letterOf(columns.length)}${rows.length}` },
  };
}

function styleOf(type: Column['type']): CellStyle {
  return type === 'date' ? { ...BODY, numFmt: 'yyyy-mm-dd' } : BODY;
}

function headCells(columns: readonly Column[]): [string, { style: CellStyle }][] {
  return columns.map((_column, index) => [`0,${index}`, { style: HEAD }]);
}

function textCells(rows: readonly CellValue[][]): [string, { style: CellStyle }][] {
  return rows.flatMap((row, at) =>
    row.flatMap((value, index): [string, { style: CellStyle }][] =>
      typeof value === 'string' && looksLikeFormula(value)
        ? [[`${at},${index}`, { style: { ...BODY, numFmt: '@' } }]]
        : [],
    ),
  );
}

/** A column's name in a spreadsheet, from 1: A, B, … Z, AA. */
function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : letterOf(rest) + letter;
}
