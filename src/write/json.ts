import { type LetterRecord, SCHEMA_VERSION } from '../record/schema.js';

/** A record as indented JSON, with a line end. */
export function toJson(record: LetterRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** A record as one line of JSON. */
export function toNdjson(record: LetterRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/** The file that the schema of records is published as: its number is that of the major version. */
export const SCHEMA_FILE = `record-${SCHEMA_VERSION.split('.')[0]}.schema.json`;

/** A record that tells editors of its schema, which stands in a file beside it. */
export function withSchema(record: LetterRecord): LetterRecord {
  return { $schema: `./${SCHEMA_FILE}`, ...record };
}
