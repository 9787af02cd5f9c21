import type { ThemesFormat } from '../../../write/themes/formats.js';
import type { ReadingOptions } from '../../options.js';

/** What the options of `arealetter themes` give. */
export interface ThemesOptions extends ReadingOptions {
  format?: ThemesFormat;
  output?: string;
  themes?: string;
  only?: string;
  full?: boolean;
  color?: string;
}
