import type { Comparison } from '../../compare/schema.js';
import { ENDINGS } from '../endings.js';
import type { Formats } from '../format.js';

/** The formats of areas side by side. */
export const COMPARE_FORMATS = {
  terminal: {
    endings: ENDINGS.terminal,
    load: async () => (await import('./terminal.js')).toTerminal,
  },
  json: { endings: ENDINGS.json, load: async () => (await import('../json.js')).toJson },
  markdown: {
    endings: ENDINGS.markdown,
    load: async () => (await import('./markdown.js')).toMarkdown,
  },
  csv: { endings: ENDINGS.csv, load: async () => (await import('./csv.js')).toCsv },
  html: { endings: ENDINGS.html, load: async () => (await import('./html.js')).toHtml },
} satisfies Formats<Comparison>;

export type CompareFormat = keyof typeof COMPARE_FORMATS;
