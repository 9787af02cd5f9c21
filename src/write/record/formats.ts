import type { LetterRecord } from '../../record/schema.js';
import { toJson, toNdjson } from './json.js';
import { toMarkdown } from './markdown.js';

/** Every format of a record, and how it is printed. */
export const PRINTERS = {
  json: toJson,
  ndjson: toNdjson,
  markdown: toMarkdown,
} as const satisfies Readonly<Record<string, (record: LetterRecord) => string>>;

export type Format = keyof typeof PRINTERS;
