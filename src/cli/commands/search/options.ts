import type { Kind } from '../../../record/kinds.js';
import type { FindingType } from '../../../record/schema.js';
import type { SearchFormat } from '../../../write/search/formats.js';
import type { ReadingOptions } from '../../options.js';

/** What the options of `arealetter search` give. */
export interface SearchOptions extends ReadingOptions {
  format?: SearchFormat;
  output?: string;
  phrase?: boolean;
  any?: boolean;
  exact?: boolean;
  type?: FindingType[];
  kind?: Kind[];
  area?: string[];
  theme?: string[];
  from?: string;
  to?: string;
  limit: number;
  full?: boolean;
  color?: string;
}
