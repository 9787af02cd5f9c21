import type { Kind } from '../../../record/kinds.js';
import type { RecordFormat } from '../../../write/record/formats.js';
import type { ReadingOptions } from '../../options.js';

/** What the options of `arealetter extract` give. */
export interface ExtractOptions extends ReadingOptions {
  output?: string;
  format?: RecordFormat;
  kind?: Kind;
  themes?: string;
  review?: string[];
  strict?: boolean;
  withSchema?: boolean;
  update?: boolean;
  color?: string;
}
