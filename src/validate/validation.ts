import type { Checked } from './index.js';
import type { Levels } from './settings.js';

/** What is wrong with all records of a run. */
export interface Validation {
  records: Checked[];
  /** What could not be read, and why. */
  unread: { file: string; message: string }[];
  /** The levels under which they were checked. */
  levels: Levels;
}
