import { ENDINGS } from '../endings.js';
import type { NamedFormat } from '../format.js';
import type { TableWriterMaker } from './writer.js';

/** A way to write tables, piece by piece. */
export interface TableFormat extends NamedFormat {
  /** Whether a file holds all tables, or one. */
  holds: 'all' | 'one';
  /** Loads the writer: the libraries behind some are large. */
  load(): Promise<TableWriterMaker>;
}

const FORMATS = {
  csv: {
    endings: ENDINGS.csv,
    holds: 'one',
    load: async () => (await import('./csv.js')).writeCsv,
  },
  ndjson: {
    endings: ENDINGS.ndjson,
    holds: 'one',
    load: async () => (await import('./ndjson.js')).writeNdjson,
  },
  xlsx: {
    endings: ENDINGS.xlsx,
    binary: true,
    holds: 'all',
    load: async () => (await import('./xlsx.js')).writeXlsx,
  },
  parquet: {
    endings: ENDINGS.parquet,
    binary: true,
    holds: 'one',
    load: async () => (await import('./parquet.js')).writeParquet,
  },
} as const satisfies Readonly<Record<string, TableFormat>>;

export type TableFormatName = keyof typeof FORMATS;

/** The formats of tables. */
export const TABLE_FORMATS: Readonly<Record<TableFormatName, TableFormat>> = FORMATS;
