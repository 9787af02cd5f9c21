import type { LetterRecord } from '../record/schema.js';
import type { TableName } from './names.js';

/**
 * What stands in a cell: a text, a whole number, a date (ISO 8601), a list of texts; null where the
 * document does not say.
 */
export type Cell = string | number | readonly string[] | null;

/** What a column is, whichever format it is written in. */
export type Column = {
  /** In lower case with underscores, which R, pandas and SQL take without quotes. */
  name: string;
  /** What it holds, for readers of the table. */
  about: string;
  /** Its width in a spreadsheet, in letters. */
  width: number;
} & ({ type: 'text' | 'date' | 'whole' } | { type: 'list'; separator: ListSeparator });

/**
 * What stands between the entries of a list where a format knows no lists: keys are short and make one
 * line; texts, which hold semicolons of their own and never a line end, stand on a line each.
 */
export type ListSeparator = '; ' | '\n';

/** A table: its columns, and its rows for one record. */
export interface Table {
  name: TableName;
  columns: readonly Column[];
  rows(record: LetterRecord): Cell[][];
}

/** A column, and how it is read from what a row is about. */
export interface ColumnOf<Row> {
  column: Column;
  of(row: Row): Cell;
}

type Read<Row, Value> = (row: Row) => Value;

/** A column of texts. */
export function text<Row>(
  name: string,
  width: number,
  about: string,
  of: Read<Row, string | null>,
): ColumnOf<Row> {
  return { column: { name, type: 'text', width, about }, of };
}

/** A column of dates. */
export function date<Row>(
  name: string,
  about: string,
  of: Read<Row, string | null>,
): ColumnOf<Row> {
  return { column: { name, type: 'date', width: 12, about }, of };
}

/** A column of whole numbers. */
export function whole<Row>(
  name: string,
  about: string,
  of: Read<Row, number | null>,
): ColumnOf<Row> {
  return { column: { name, type: 'whole', width: 9, about }, of };
}

/** A column of lists. */
export function list<Row>(
  name: string,
  width: number,
  separator: ListSeparator,
  about: string,
  of: Read<Row, readonly string[]>,
): ColumnOf<Row> {
  return { column: { name, type: 'list', separator, width, about }, of };
}

/** A table of columns that read the same kind of row. */
export function table<Row>(
  name: TableName,
  rowsOf: (record: LetterRecord) => readonly Row[],
  columns: readonly ColumnOf<Row>[],
): Table {
  return {
    name,
    columns: columns.map(({ column }) => column),
    rows: (record) => rowsOf(record).map((row) => columns.map(({ of }) => of(row))),
  };
}
