import type { Quotes } from '../../quotes/schema.js';
import { ENDINGS } from '../endings.js';
import type { Formats } from '../format.js';

/** The formats of what stands behind the quotations of an article. */
export const QUOTES_FORMATS = {
  terminal: {
    endings: ENDINGS.terminal,
    load: async () => (await import('./terminal.js')).toTerminal,
  },
  json: { endings: ENDINGS.json, load: async () => (await import('../json.js')).toJson },
  markdown: {
    endings: ENDINGS.markdown,
    load: async () => (await import('./markdown.js')).toMarkdown,
  },
} satisfies Formats<Quotes>;

export type QuotesFormat = keyof typeof QUOTES_FORMATS;
