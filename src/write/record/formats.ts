import type { LetterRecord } from '../../record/schema.js';
import { ENDINGS } from '../endings.js';
import type { Formats } from '../format.js';

/** The formats of a record. */
export const RECORD_FORMATS = {
  json: { endings: ENDINGS.json, load: async () => (await import('./json.js')).toJson },
  ndjson: { endings: ENDINGS.ndjson, load: async () => (await import('./json.js')).toNdjson },
  markdown: {
    endings: ENDINGS.markdown,
    load: async () => (await import('./markdown.js')).toMarkdown,
  },
} satisfies Formats<LetterRecord>;

export type RecordFormat = keyof typeof RECORD_FORMATS;
