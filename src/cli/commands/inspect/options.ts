import type { Kind } from '../../../record/kinds.js';
import type { TraceFormat } from '../../../write/trace/formats.js';
import type { ReadingOptions } from '../../options.js';

/** What the options of `arealetter inspect` give. */
export interface InspectOptions extends ReadingOptions {
  format?: TraceFormat;
  output?: string;
  kind?: Kind;
  color?: string;
}
