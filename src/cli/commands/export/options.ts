import type { TableName } from '../../../tables/names.js';
import type { TableFormatName } from '../../../write/tables/formats.js';
import type { ReadingOptions } from '../../options.js';

/** What the options of `arealetter export` give. */
export interface ExportOptions extends ReadingOptions {
  format?: TableFormatName;
  table?: TableName;
  output?: string;
  /** False with --no-bom. */
  bom: boolean;
  color?: string;
}
