import { DuckDBInstance } from '@duckdb/node-api';

/** The rows that DuckDB, which is another program, reads: dates as ISO 8601, lists as arrays. */
export async function query(sql: string): Promise<unknown[][]> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    const result = await connection.runAndReadAll(sql);
    return result.getRowsJson();
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}
