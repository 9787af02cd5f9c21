import type { Difference } from '../../diff/index.js';
import { ENDINGS } from '../endings.js';
import type { Formats } from '../format.js';

/** The formats of what changed between two documents. */
export const DIFF_FORMATS = {
  terminal: {
    endings: ENDINGS.terminal,
    load: async () => (await import('./terminal.js')).toTerminal,
  },
  json: { endings: ENDINGS.json, load: async () => (await import('./json.js')).toJson },
  markdown: {
    endings: ENDINGS.markdown,
    load: async () => (await import('./markdown.js')).toMarkdown,
  },
  html: { endings: ENDINGS.html, load: async () => (await import('./html.js')).toHtml },
} satisfies Formats<Difference>;

export type DiffFormat = keyof typeof DIFF_FORMATS;
