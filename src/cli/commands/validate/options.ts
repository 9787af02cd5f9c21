import type { ValidateFormat } from '../../../write/validate/formats.js';
import type { ReadingOptions } from '../../options.js';

/** What the options of `arealetter validate` give. */
export interface ValidateOptions extends ReadingOptions {
  format?: ValidateFormat;
  source?: string[];
  review?: string[];
  rule?: string[];
  config?: string;
  output?: string;
  strict?: boolean;
  rules?: boolean;
  color?: string;
}
