import type { Trace } from '../../trace.js';
import { ENDINGS } from '../endings.js';
import type { Formats } from '../format.js';

/** The formats of how a document was read. */
export const TRACE_FORMATS = {
  terminal: {
    endings: ENDINGS.terminal,
    load: async () => (await import('./terminal.js')).toTerminal,
  },
} satisfies Formats<Trace>;

export type TraceFormat = keyof typeof TRACE_FORMATS;
