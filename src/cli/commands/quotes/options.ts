import type { QuotesFormat } from '../../../write/quotes/formats.js';
import type { ReadingOptions } from '../../options.js';

/** What the options of `arealetter quotes` give. */
export interface QuotesOptions extends ReadingOptions {
  format?: QuotesFormat;
  output?: string;
  strict?: boolean;
  color?: string;
}
