import { ENDINGS } from '../endings.js';
import type { Formats } from '../format.js';

/** The formats of a JSON Schema. */
export const SCHEMA_FORMATS = {
  json: { endings: ENDINGS.json, load: async () => (await import('../json.js')).toJson },
} satisfies Formats<object>;
