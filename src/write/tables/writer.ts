import type { LetterRecord } from '../../record/schema.js';
import type { Table } from '../../tables/table.js';

/** Takes the bytes of a file, in order. */
export type Outlet = (chunk: string | Uint8Array) => Promise<void>;

/** Writes tables, record by record. */
export interface TableWriter {
  add(record: LetterRecord): Promise<void>;
  /**
   * Called once, after the last record.
   *
   * @returns What the reader of the file should know.
   */
  end(): Promise<readonly string[]>;
}

/** How to write tables. */
export interface TableOptions {
  /** Whether a CSV file begins with a byte order mark. */
  bom: boolean;
}

/** Begins a file. A format that holds one table writes the first one given. */
export type TableWriterMaker = (
  tables: readonly [Table, ...Table[]],
  outlet: Outlet,
  options: TableOptions,
) => Promise<TableWriter>;
