import type { Followed } from '../../thread/index.js';
import { ENDINGS } from '../endings.js';
import type { Formats } from '../format.js';

/** The formats of the story of an area. */
export const THREAD_FORMATS = {
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
} satisfies Formats<Followed>;

export type ThreadFormat = keyof typeof THREAD_FORMATS;
