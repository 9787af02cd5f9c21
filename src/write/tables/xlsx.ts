import { type CellStyle, type CellValue, writeXlsx as writeBook } from 'hucre/xlsx';
import { ArealetterError } from '../../errors.js';
import type { LetterRecord } from '../../record/schema.js';
import type { Cell, Column, Table } from '../../tables/table.js';
import { figure } from '../count.js';
import { capitalised } from '../words.js';
import { looksLikeFormula } from './formula.js';
import { BODY, FONT, HEAD, heightOf } from './sheet.js';
import { columnsSheet, sourceRow, sourcesSheet } from './sources-sheet.js';
import type { TableWriterMaker } from './writer.js';

/**
 * The most rows of one sheet. Excel takes ten times as many, but a sheet is made in memory, where this many
 * findings, of some 2,400 documents, need about 1 GB.
 */
const MOST_ROWS = 100_000;

/** The most characters of one cell: Excel's limit. */
const MOST_CHARACTERS = 32_767;

/** The time written into the file: a fixed one, so that the same records give the same bytes. */
const TIMELESS = new Date(Date.UTC(1980, 0, 1));

interface Sheet {
  table: Table;
  rows: CellValue[][];
}

/**
 * Writes a workbook: a sheet for each table, then what the columns hold, and the sources with the licence.
 * Sheets are made whole, so all rows are held in memory until the end.
 *
 * Formulas are no danger here: a cell says itself that it holds text, which a spreadsheet shows and never
 * runs. A text that begins like a formula is also formatted as text, so that editing the cell does not run it.
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

/** Escapes what a spreadsheet would decode: it reads `_x0041_` as A. Source: ECMA-376, ST_Xstring. */
function literal(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

function fitting(text: string, place: string, notes: string[]): string {
  if (text.length <= MOST_CHARACTERS) return text;
  notes.push(
    `${place}: a text of ${figure(text.length)} characters is cut to what an Excel cell can hold; csv, ndjson and parquet keep all of it`,
  );
  return `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}

function tooMany({ name }: Table): ArealetterError {
  return new ArealetterError(
    'too-large',
    `more than ${figure(MOST_ROWS)} rows of ${name}, the most that a workbook is given; write csv, ndjson or parquet instead`,
  );
}

function sheetOf({ table, rows }: Sheet) {
  const { columns, name } = table;
  const widths = columns.map(({ width }) => width);
  return {
    name: capitalised(name),
    columns: columns.map(({ width, type }) => ({ width, style: styleOf(type) })),
    rows,
    rowDefs: new Map(rows.map((row, index) => [index, { height: heightOf(row, widths) }])),
    cells: new Map([...headCells(columns), ...textCells(rows)]),
    // The head and the area stay in sight.
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

/** The name of a column in a spreadsheet, counted from 1: A, B, … Z, AA. */
function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : letterOf(rest) + letter;
}
