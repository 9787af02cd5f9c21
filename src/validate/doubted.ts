import { type Doubt, isSaid, type RecordRule } from '../doubts/index.js';
import type { LetterRecord } from '../record/schema.js';
import type { Complaint, Path } from './rule.js';

/** What some rules doubt of a record, and the record does not say itself. */
export function* unsaid(record: LetterRecord, rules: readonly RecordRule[]): Generator<Complaint> {
  for (const { name, kinds, check } of rules) {
    if (!kinds.includes(record.kind)) continue;
    for (const doubt of check(record)) {
      if (!isSaid(record, name, doubt)) {
        yield { path: pathOf(doubt, record), message: doubt.message };
      }
    }
  }
}

function pathOf({ field, findings = [] }: Doubt, record: LetterRecord): Path {
  const [first] = findings;
  if (field) return field;
  return first ? ['findings', record.findings.indexOf(first)] : ['passages'];
}
