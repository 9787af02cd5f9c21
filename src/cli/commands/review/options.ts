import type { Kind } from '../../../record/kinds.js';
import type { ReadingOptions } from '../../options.js';

/** What the options of `arealetter review` give. */
export interface ReviewOptions extends ReadingOptions {
  output?: string;
  record?: string;
  kind?: Kind;
  color?: string;
}
