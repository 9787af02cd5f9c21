import { isDeepStrictEqual } from 'node:util';
import type { LetterRecord } from '../../record/schema.js';
import type { Correction, Review } from '../schema.js';
import { valueAt } from './pointer.js';
import { listOf, overlap, type Run, runOf } from './run.js';

/** A correction, and the review that it is in. */
export interface Signed {
  correction: Correction;
  review: Review;
}

/** What a reviewer may correct: what the document says, and not what the program says of it. */
const CORRECTABLE =
  /^\/(?:kind|title|area|dates|outcome|responsibleBodies|people|findings|passages|coverage\/unplaced)(?:\/|$)/;

/** Why a correction does not fit a record as read, beside the ones that were accepted; null where it does. */
export function misfit(
  record: LetterRecord,
  { correction, review }: Signed,
  accepted: readonly Signed[],
): string | null {
  const { path, read } = correction;
  if (!review.reviewer || !review.signedOn) return 'nobody has signed this correction';
  if (!CORRECTABLE.test(path) || /^\/findings\/\d+\/id$/.test(path)) {
    return 'this is nothing that the document says, and follows from what it says';
  }
  const run = runOf(correction);
  const isAsRead = run
    ? isRunAsRead(record, run, correction)
    : isDeepStrictEqual(valueAt(record, path), read);
  if (!isAsRead) return `the value that was corrected, ${briefly(read)}, is not what is read now`;
  if (run?.list === 'findings' && hasOrphans(record, run, accepted)) {
    return 'other findings belong to one that would go; correct their “parent” first';
  }
  const other = accepted.find((one) => overlap(one.correction, correction));
  return other
    ? `it contradicts the correction of ${other.correction.path} by ${other.review.reviewer}`
    : null;
}

/** Whether a run is what stands there as read; of one that only adds, whether the entry before it does. */
function isRunAsRead(
  record: LetterRecord,
  { list, from, read }: Run,
  { after }: Correction,
): boolean {
  const entries = listOf(record, list);
  if (from + read.length > entries.length) return false;
  if (read.length > 0) return isDeepStrictEqual(entries.slice(from, from + read.length), read);
  return isDeepStrictEqual(entries[from - 1] ?? null, after ?? null);
}

/** Whether a finding outside a run belongs to one that it leaves without a successor. */
function hasOrphans({ findings }: LetterRecord, run: Run, accepted: readonly Signed[]): boolean {
  const end = run.from + run.read.length;
  const going = new Set(
    findings.slice(run.from + Math.min(run.right.length, run.read.length), end).map(({ id }) => id),
  );
  return findings.some(
    ({ parent }, index) =>
      parent !== null &&
      going.has(parent) &&
      (index < run.from || index >= end) &&
      !accepted.some(({ correction }) => correction.path === `/findings/${index}/parent`),
  );
}

/** A value in a message; of long ones the beginning. */
export function briefly(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length <= 300 ? json : `${json.slice(0, 300)}…`;
}
