import { documentsTable } from './documents.js';
import { findingsTable } from './findings.js';
import type { TableName } from './names.js';
import { peopleTable } from './people.js';
import type { Table } from './table.js';

/** Every table that records are exported as. */
export const TABLES: Readonly<Record<TableName, Table>> = {
  findings: findingsTable,
  documents: documentsTable,
  people: peopleTable,
};
