import type { Found } from '../../search/index.js';
import { ENDINGS } from '../endings.js';
import type { Formats } from '../format.js';

/** The formats of what a search found. */
export const SEARCH_FORMATS = {
  terminal: {
    endings: ENDINGS.terminal,
    load: async () => (await import('./terminal.js')).toTerminal,
  },
  json: { endings: ENDINGS.json, load: async () => (await import('./json.js')).toJson },
  ndjson: { endings: ENDINGS.ndjson, load: async () => (await import('./json.js')).toNdjson },
  markdown: {
    endings: ENDINGS.markdown,
    load: async () => (await import('./markdown.js')).toMarkdown,
  },
} satisfies Formats<Found>;

export type SearchFormat = keyof typeof SEARCH_FORMATS;
