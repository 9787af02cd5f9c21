import type { ChalkInstance } from 'chalk';
import type { Checked } from '../../validate/index.js';
import type { Levels } from '../../validate/settings.js';
import { toGithub } from './github.js';
import { toJson } from './json.js';
import { toJunit } from './junit.js';
import { toSarif } from './sarif.js';
import { toTerminal } from './terminal.js';

/** All records that were given, checked, and what could not be read. */
export interface Validation {
  records: Checked[];
  unread: { file: string; message: string }[];
}

/** How it is to be written. */
export interface Manner {
  chalk: ChalkInstance;
  /** Columns of the terminal. */
  width: number;
  levels: Levels;
}

/** Every format of a validation, by its name. */
export const FORMATS = {
  terminal: toTerminal,
  json: toJson,
  github: toGithub,
  sarif: toSarif,
  junit: toJunit,
} as const satisfies Record<string, (validation: Validation, manner: Manner) => string>;
