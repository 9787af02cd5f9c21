import type { Validation } from '../../validate/validation.js';
import { ENDINGS } from '../endings.js';
import type { Formats } from '../format.js';

/** The formats of what is wrong with records. */
export const VALIDATE_FORMATS = {
  terminal: {
    endings: ENDINGS.terminal,
    load: async () => (await import('./terminal.js')).toTerminal,
  },
  json: { endings: ENDINGS.json, load: async () => (await import('./json.js')).toJson },
  // Read out of a job's log, not out of a file.
  github: { endings: [], load: async () => (await import('./github.js')).toGithub },
  sarif: { endings: ENDINGS.sarif, load: async () => (await import('./sarif.js')).toSarif },
  junit: { endings: ENDINGS.junit, load: async () => (await import('./junit.js')).toJunit },
} satisfies Formats<Validation>;

export type ValidateFormat = keyof typeof VALIDATE_FORMATS;
