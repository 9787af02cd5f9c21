import type { LineUse } from '../families/shared/draft/coverage.js';
import type { Furniture, Place } from '../read/tree.js';
import type { Kind } from '../record/kinds.js';
import type { Finding, LetterRecord } from '../record/schema.js';

/** What a record says, whoever made it: all that a rule needs to know of it. */
export type Doubted = Pick<
  LetterRecord,
  | 'kind'
  | 'title'
  | 'area'
  | 'dates'
  | 'outcome'
  | 'responsibleBodies'
  | 'people'
  | 'findings'
  | 'passages'
  | 'coverage'
  | 'warnings'
>;

/** What is known of the document besides its record, while it is read. */
export interface Known {
  /** Running headers and footers. */
  running: readonly Furniture[];
  /** What each line is used for, in reading order. */
  lines: readonly LineUse[];
  /** The letter's date, as printed. */
  printedDate: string | null;
}

/** Something in a record that a person should check. */
export interface Doubt {
  /** What is uncertain, with the words it is about. */
  message: string;
  at: Place | null;
  /** The findings that it concerns, or whose neighbour may be missing. */
  findings?: readonly Finding[];
  /** The field of the record that it is about, where that is no finding. */
  field?: readonly (string | number)[];
}

interface Common {
  /** The key of its warnings. */
  name: string;
  /** What must hold, in one sentence. */
  holds: string;
  /** The kinds of documents of which it must hold. */
  kinds: readonly Kind[];
}

/** What must hold of a record, and can be told from the record alone. */
export interface RecordRule extends Common {
  check(record: Doubted): Iterable<Doubt>;
}

/** What must hold of a record, and can be told only while its document is read. */
export interface DocumentRule extends Common {
  check(record: Doubted, known: Known): Iterable<Doubt>;
}
