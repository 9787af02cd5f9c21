import type { ThreadFormat } from '../../../write/thread/formats.js';
import type { ReadingOptions } from '../../options.js';

/** What the options of `arealetter thread` give. */
export interface ThreadOptions extends ReadingOptions {
  format?: ThreadFormat;
  area?: string;
  sameArea?: boolean;
  output?: string;
  color?: string;
}
