import { isDeepStrictEqual } from 'node:util';
import { type LetterRecord, recordSchema, type Warning } from '../record/schema.js';
import { type Applied, apply } from './corrections/apply.js';
import { briefly, misfit, type Signed } from './corrections/fit.js';
import { keysOf } from './corrections/pointer.js';
import { listOf, runOf } from './corrections/run.js';
import type { Correction, Review } from './schema.js';

/** The rule of the warnings that say what a reviewer corrected. */
export const CORRECTED = 'corrected';

/** A record with its corrections, and what of these no longer fits it. */
export interface Corrected {
  record: LetterRecord;
  /** Why some corrections were not made, in words. */
  refused: string[];
}

/**
 * Puts the right values of signed reviews into a record as read; each is marked by a warning that names who
 * corrected it, and when. A correction of another value than the one that is read is refused.
 */
export function correct(read: LetterRecord, reviews: readonly Review[]): Corrected {
  return make(read, correctionsOf(read, reviews));
}

/** The corrections of all reviews of a record's document. */
export function correctionsOf({ source }: LetterRecord, reviews: readonly Review[]): Signed[] {
  return reviews
    .filter(({ of }) => of.source.sha256 === source.sha256)
    .flatMap((review) => review.corrections.map((correction) => ({ correction, review })));
}

/** The same for corrections that were chosen. */
export function make(read: LetterRecord, signed: readonly Signed[]): Corrected {
  const accepted: Signed[] = [];
  const refused: string[] = [];
  let applied: Applied | null = null;
  for (const one of signed) {
    const { correction } = one;
    if (accepted.some((other) => isSame(other.correction, correction))) continue;
    const why = misfit(read, one, accepted);
    const made: Applied | null = why === null ? applyAll(read, [...accepted, one]) : null;
    if (made !== null && recordSchema.safeParse(made.record).success) {
      accepted.push(one);
      applied = made;
    } else refused.push(`${correction.path}: ${why ?? 'the record would not fit its schema'}`);
  }
  if (applied === null) return { record: read, refused };
  const { record, became } = applied;
  record.warnings.push(
    ...accepted.map((one) => ({
      rule: CORRECTED,
      message: wording(one),
      ...concerned(read, record, became, one.correction),
    })),
  );
  return { record, refused };
}

const applyAll = (read: LetterRecord, signed: readonly Signed[]) =>
  apply(
    read,
    signed.map(({ correction }) => correction),
  );

/** Whether two reviewers corrected the same in the same way. */
export function isSame(one: Correction, other: Correction): boolean {
  return one.path === other.path && isDeepStrictEqual(one, other);
}

/** Says what was corrected, by whom and when. */
export function wording({ correction, review: { reviewer, signedOn } }: Signed): string {
  const { path, read, right } = correction;
  const [before, after] = runOf(correction)
    ? [entries(read), entries(right)]
    : [shown(read), shown(right)];
  return `${path} was read as ${before}, and corrected to ${after} by ${reviewer} on ${signedOn}`;
}

/** A text is given whole, so that both can be read; of anything longer its beginning. */
function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : briefly(value);
}

function entries(list: unknown): string {
  const all = list as { type?: string; text?: string }[];
  const each = all.map(({ type, text }) => `${type ?? 'words'} ${briefly(text ?? null)}`);
  return each.length === 0 ? 'nothing' : `${each.length} (${each.join(', ')})`;
}

/** The findings that a correction is in. */
function concerned(
  read: LetterRecord,
  record: LetterRecord,
  became: Applied['became'],
  correction: Correction,
): Pick<Warning, 'at' | 'findings'> {
  const run = runOf(correction);
  if (run) {
    const places = [...run.right, ...run.read] as { at: Warning['at'] }[];
    const ids =
      run.list === 'findings'
        ? listOf(record, run.list).filter((one) => isOneOf(run.right, one))
        : [];
    return { at: places[0]?.at ?? null, findings: ids.map((one) => (one as { id: string }).id) };
  }
  const [list, index] = keysOf(correction.path);
  const finding = list === 'findings' ? read.findings[Number(index)] : undefined;
  return { at: finding?.at ?? null, findings: finding ? [...became(finding.id)] : [] };
}

/** Whether an entry is one of a run’s, whose ids and parents are counted anew. */
function isOneOf(right: readonly unknown[], entry: unknown): boolean {
  const plain = (one: unknown) => ({ ...(one as object), id: null, parent: null });
  return right.some((one) => isDeepStrictEqual(plain(one), plain(entry)));
}
