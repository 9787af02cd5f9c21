import type { TableWriterMaker } from './writer.js';

interface TableFormat {
  /** Whether a file holds all tables, or one. */
  holds: 'all' | 'one';
  binary: boolean;
  /** Loaded when it is used: the libraries behind are large. */
  load(): Promise<TableWriterMaker>;
}

/** The formats of tables; a file's name ends with the format's. */
export const TABLE_FORMATS = {
  csv: { holds: 'one', binary: false, load: async () => (await import('./csv.js')).writeCsv },
  ndjson: {
    holds: 'one',
    binary: false,
    load: async () => (await import('./ndjson.js')).writeNdjson,
  },
  xlsx: { holds: 'all', binary: true, load: async () => (await import('./xlsx.js')).writeXlsx },
  parquet: {
    holds: 'one',
    binary: true,
    load: async () => (await import('./parquet.js')).writeParquet,
  },
} as const satisfies Record<string, TableFormat>;

export type TableFormatName = keyof typeof TABLE_FORMATS;
