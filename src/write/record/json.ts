import type { LetterRecord } from '../../record/schema.js';

export { toJson } from '../json.js';

/** A record as one line of JSON. */
export function toNdjson(record: LetterRecord): string {
  return `${JSON.stringify(record)}\n`;
}
