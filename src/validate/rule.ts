import type { LetterRecord } from '../record/schema.js';
import type { Review } from '../review/schema.js';
import type { SourceDocument } from './source.js';

/** Where a value stands in a record: keys and indices from the record down. */
export type Path = readonly (string | number)[];

export const LEVELS = ['error', 'warning', 'off'] as const;
export type Level = (typeof LEVELS)[number];
export type Severity = Exclude<Level, 'off'>;

/** What a rule finds wrong with one value. */
export interface Complaint {
  path: Path;
  /** What is wrong, with the words it is about. */
  message: string;
}

/** What a record is held against, beyond itself. */
export interface Evidence {
  /** The document that it was made from, or why there is none; null where none was asked for. */
  source: SourceDocument | { missing: string } | null;
  /** The reviews at hand; null where none was asked for. */
  reviews: readonly Review[] | null;
}

/** Something that a record must fulfil and that its schema cannot say. */
export interface Rule {
  name: string;
  /** What it demands, in one sentence. */
  demands: string;
  /** How grave it is, unless it is set otherwise. */
  level: Level;
  check(record: LetterRecord, evidence: Evidence): Iterable<Complaint>;
}

/** Whether a record itself warns: what its document says in two ways is no fault of the record. */
export function warnsOf({ warnings }: LetterRecord, rule: string): boolean {
  return warnings.some((warning) => warning.rule === rule);
}
