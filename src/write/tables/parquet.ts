import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { version } from '../../package.js';
import type { Cell, Column, Table } from '../../tables/table.js';
import { LICENCE, madeBy } from './licence.js';
import type { Outlet, TableWriterMaker } from './writer.js';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** Rows held in memory until they are written as one row group. */
const GROUP = 10_000;

/**
 * Writes Parquet, with dates as DATE, numbers as INT32 and lists as LIST of strings. Each row group is
 * written as soon as it is full, so that memory does not grow with the number of records.
 */
export const writeParquet: TableWriterMaker = async ([table], outlet) => {
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(table),
    createdBy: `arealetter version ${version()}`,
    kvMetadata: [
      { key: 'made by', value: madeBy() },
      { key: 'licence', value: LICENCE },
    ],
  });
  let rows: Cell[][] = [];
  const group = async () => {
    parquet.write({ columnData: columnsOf(table, rows), rowGroupSize: GROUP });
    rows = [];
    await drain(bytes, outlet);
  };
  return {
    async add(record) {
      rows.push(...table.rows(record));
      if (rows.length >= GROUP) await group();
    },
    async end() {
      if (rows.length > 0) await group();
      parquet.finish();
      await drain(bytes, outlet);
      return [];
    },
  };
};

/** Hands the bytes on and forgets them; the writer's own `offset` keeps counting. */
async function drain(bytes: ByteWriter, outlet: Outlet): Promise<void> {
  await outlet(bytes.getBytes().slice());
  bytes.index = 0;
}

function schemaOf({ name, columns }: Table): SchemaElement[] {
  return [{ name, num_children: columns.length }, ...columns.flatMap(elementsOf)];
}

/** The schema of a column; a list is three levels deep. Source: Parquet logical types, Lists. */
function elementsOf({ name, type }: Column): SchemaElement[] {
  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
  if (type === 'text') return [{ name, repetition_type: 'OPTIONAL', ...text }];
  if (type === 'whole') return [{ name, repetition_type: 'OPTIONAL', type: 'INT32' }];
  if (type === 'date') {
    return [{ name, repetition_type: 'OPTIONAL', type: 'INT32', converted_type: 'DATE' }];
  }
  return [
    { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...text },
  ];
}

function columnsOf({ columns }: Table, rows: readonly Cell[][]) {
  return columns.map(({ name, type }, index) => {
    const cells = rows.map((row) => row[index] ?? null);
    return { name, data: type === 'date' ? cells.map(day) : cells };
  });
}

function day(cell: Cell): Date | null {
  return typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : null;
}
