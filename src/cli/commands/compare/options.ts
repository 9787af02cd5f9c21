import type { Group } from '../../../compare/groups.js';
import type { Kind } from '../../../record/kinds.js';
import type { CompareFormat } from '../../../write/compare/formats.js';
import type { ReadingOptions } from '../../options.js';

/** What the options of `arealetter compare` give. */
export interface CompareOptions extends ReadingOptions {
  format?: CompareFormat;
  group?: Group;
  theme: string[];
  kind: Kind[];
  latest?: boolean;
  output?: string;
  full?: boolean;
  color?: string;
}
