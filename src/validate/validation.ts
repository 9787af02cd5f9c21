import type { Checked } from './index.js';
import type { Levels } from './settings.js';

/** All records that were given, checked. */
export interface Validation {
  records: Checked[];
  /** What could not be read, and why. */
  unread: { file: string; message: string }[];
  /** How grave each rule was taken to be. */
  levels: Levels;
}
