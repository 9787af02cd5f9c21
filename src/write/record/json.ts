import type { LetterRecord } from '../../record/schema.js';

/** A record as indented JSON, with a line end. */
export function toJson(record: LetterRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** A record as one line of JSON. */
export function toNdjson(record: LetterRecord): string {
  return `${JSON.stringify(record)}\n`;
}
