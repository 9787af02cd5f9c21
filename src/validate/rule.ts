import type { LetterRecord } from '../record/schema.js';
import type { Review } from '../review/schema.js';
import type { SourceDocument } from './source.js';

/** Where a value is in a record: keys and indices from the record down. */
export type Path = readonly (string | number)[];

/** How grave it is to break a rule. */
export const LEVELS = ['error', 'warning', 'off'] as const;
export type Level = (typeof LEVELS)[number];
export type Severity = Exclude<Level, 'off'>;

/** What a rule finds wrong with one value. */
export interface Complaint {
  path: Path;
  /** What is wrong, quoting the words it is about. */
  message: string;
}

/** What a record is checked against, besides itself. */
export interface Evidence {
  /** The document that it was made from, or why there is none; null where it does not matter. */
  source: SourceDocument | { missing: string } | null;
  /** The reviews given; null where they do not matter. */
  reviews: readonly Review[] | null;
}

/** A demand on records that their schema cannot express. */
export interface Rule {
  name: string;
  /** What it demands, in one sentence. */
  demands: string;
  /** How grave it is by default. */
  level: Level;
  /** Whether it can check what does not fit the schema, as long as that names its document. */
  takesAny?: true;
  check(record: LetterRecord, evidence: Evidence): Iterable<Complaint>;
}
