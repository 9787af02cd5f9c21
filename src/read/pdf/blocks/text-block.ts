import type { Line } from '../lines/line.js';

/** A paragraph, heading or list item, as far as it stands on one page or runs over to the next. */
export interface TextBlock {
  kind: 'paragraph' | 'item';
  lines: Line[];
  /** Where the mark of an item begins, and where its text does (of a paragraph both are one). */
  markLeft: number;
  textLeft: number;
  /** The mark that the first line begins with; not part of its text. */
  mark: string;
}
