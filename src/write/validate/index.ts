import type { Validation } from '../../validate/validation.js';
import type { WriteOptions } from '../format.js';
import { toGithub } from './github.js';
import { toJson } from './json.js';
import { toJunit } from './junit.js';
import { toSarif } from './sarif.js';
import { toTerminal } from './terminal.js';

export type { Validation } from '../../validate/validation.js';

/** Every format of a validation, by its name. */
export const FORMATS = {
  terminal: toTerminal,
  json: toJson,
  github: toGithub,
  sarif: toSarif,
  junit: toJunit,
} as const satisfies Record<string, (validation: Validation, options: WriteOptions) => string>;
