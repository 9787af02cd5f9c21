import { isDeepStrictEqual } from 'node:util';
import type { LetterRecord } from '../record/schema.js';
import { CORRECTED, correctionsOf, isSame, make, wording } from './correct.js';
import { recount } from './corrections/apply.js';
import type { Signed } from './corrections/fit.js';
import { renumber } from './corrections/ids.js';
import { put } from './corrections/pointer.js';
import { listOf, type Run, runOf } from './corrections/run.js';
import type { Review } from './schema.js';

/** A record as it was read, and the corrections that were made in it. */
export interface Uncorrected {
  record: LetterRecord;
  made: readonly Signed[];
}

/**
 * A corrected record as it was read, to be held against the fingerprints of a review. It is the record that these
 * corrections turn into the given one; where there is none, the given one is left as it is.
 */
export function uncorrected(given: LetterRecord, reviews: readonly Review[]): Uncorrected {
  const said = new Set(given.warnings.filter(isCorrection).map(({ message }) => message));
  const made = correctionsOf(given, reviews).filter((one) => said.has(wording(one)));
  if (made.length === 0) return { record: given, made: [] };
  const different = made.filter(
    (one, index) =>
      made.findIndex(({ correction }) => isSame(correction, one.correction)) === index,
  );
  const record = undo(given, different);
  const again = make(record, different);
  const isIt = again.refused.length === 0 && isDeepStrictEqual(again.record, given);
  return isIt ? { record, made } : { record: given, made: [] };
}

const isCorrection = ({ rule }: { rule: string }) => rule === CORRECTED;

/** Puts back what was read. What more than one record could have become is looked up in the review. */
function undo(given: LetterRecord, made: readonly Signed[]): LetterRecord {
  const record = structuredClone(given);
  const corrections = made.map(({ correction }) => structuredClone(correction));
  const runs = corrections.flatMap((one) => runOf(one) ?? []);
  const kept = new Set(record.findings);
  const from = new Map<string, unknown>();
  // The first first: what stands before a run is as it was read.
  runs.sort((one, other) => one.from - other.from || one.read.length - other.read.length);
  for (const run of runs) {
    const gone = listOf(record, run.list).splice(run.from, run.right.length, ...run.read);
    if (run.list === 'findings') noteOrigins(gone, run, from);
  }
  const now = record.findings.filter((one) => kept.has(one)).map((one) => [one, one.id] as const);
  for (const correction of corrections) {
    if (!runOf(correction)) put(record, correction.path, correction.read);
  }
  const ids = renumber(record.findings);
  const origins = new Map(now.map(([finding, id]) => [id, ids.get(finding) ?? id]));
  for (const [id, finding] of from) origins.set(id, ids.get(finding) ?? id);
  const corrected = new Set(corrections.map(({ path }) => path));
  for (const [index, finding] of record.findings.entries()) {
    if (!kept.has(finding) || corrected.has(`/findings/${index}/parent`)) continue;
    if (finding.parent !== null) finding.parent = origins.get(finding.parent) ?? finding.parent;
  }
  const { warned } = made[0]?.review.of ?? { warned: [] };
  const own = new Set(made.map(wording));
  record.warnings = record.warnings
    .filter((one) => !isCorrection(one) || !own.has(one.message))
    .map((one, index) => ({ ...one, findings: warned[index] ?? one.findings }));
  if (corrections.some(({ path }) => path.startsWith('/coverage/'))) recount(record);
  return record;
}

/** Notes which finding as read the findings of a run came from: of several, the first. */
function noteOrigins(gone: readonly unknown[], { read }: Run, from: Map<string, unknown>): void {
  for (const [index, one] of gone.entries()) {
    const origin = read[Math.min(index, read.length - 1)];
    if (origin !== undefined) from.set((one as { id: string }).id, origin);
  }
}
