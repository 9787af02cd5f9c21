import type { Footnote } from '../tree.js';
import type { Fields } from './fields.js';
import type { LinkedNotes } from './linked-notes.js';
import type { Losses } from './losses.js';
import type { NoteReferences } from './notes.js';
import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';

/** What the readers of paragraphs and tables know of their document, and what they count and collect. */
export interface Context {
  styles: Styles;
  numbering: Numbering;
  fields: Fields;
  notes: NoteReferences;
  linked: LinkedNotes;
  /** The notes among the paragraphs of the text, as they are read. */
  footnotes: Footnote[];
  losses: Losses;
  counts: Counts;
}

export interface Counts {
  /** Paragraphs that hold something: the lines of places. */
  lines: number;
  tables: number;
  /** Cells of tables that were opened up. */
  cells: number;
}
