import type { Part } from '../../../diff/parts.js';
import type { DiffFormat } from '../../../write/diff/formats.js';
import type { ReadingOptions } from '../../options.js';

/** What the options of `arealetter diff` give. */
export interface DiffOptions extends ReadingOptions {
  format?: DiffFormat;
  only?: Part;
  output?: string;
  full?: boolean;
  sameArea?: boolean;
  exitZero?: boolean;
  color?: string;
}
