import type { LetterRecord } from '../record/schema.js';
import { warningsAbout } from '../record/warnings.js';
import type { ChangeWarning } from './schema.js';

/** The findings that a claim rests on, by their ids. */
interface Concerned {
  before: readonly string[];
  after: readonly string[];
}

/** What is uncertain of findings of two records, each warning once. */
export function warningsOf(
  before: LetterRecord,
  after: LetterRecord,
  concerned: Concerned,
): ChangeWarning[] {
  return [
    ...inRecord('before', before, concerned.before),
    ...inRecord('after', after, concerned.after),
  ];
}

function inRecord(
  document: ChangeWarning['document'],
  record: LetterRecord,
  ids: readonly string[],
): ChangeWarning[] {
  if (record.warnings.length === 0) return [];
  const found = new Set(ids.flatMap((id) => warningsAbout(record, { id })));
  return [...found].map(({ rule, message }) => ({ document, rule, message }));
}
