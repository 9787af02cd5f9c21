import { isDeepStrictEqual } from 'node:util';
import { type LetterRecord, recordSchema, type Warning } from '../record/schema.js';
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
  let record = read;
  const refused: string[] = [];
  for (const review of reviews.filter(({ of }) => of.source.sha256 === read.source.sha256)) {
    for (const correction of review.corrections) {
      const made = correctOne(record, correction, review);
      if (typeof made === 'string') refused.push(`${correction.path}: ${made}`);
      else record = made;
    }
  }
  return { record, refused };
}

/** The record with one more correction, or why it is not made. */
function correctOne(
  record: LetterRecord,
  { path, read, right }: Correction,
  { reviewer, signedOn }: Review,
): LetterRecord | string {
  if (!reviewer || !signedOn) return 'nobody has signed this correction';
  if (!isDeepStrictEqual(valueAt(record, path), read)) {
    return `the value that was corrected, ${JSON.stringify(read)}, is not what is read now`;
  }
  const copy = structuredClone(record);
  put(copy, path, right);
  const [before, after] = [JSON.stringify(read), JSON.stringify(right)];
  const message = `${path} was read as ${before}, and corrected to ${after} by ${reviewer} on ${signedOn}`;
  copy.warnings.push({ rule: CORRECTED, message, ...concerned(record, path) });
  return recordSchema.safeParse(copy).success ? copy : 'the record would not fit its schema';
}

/** The finding that a correction is in. */
function concerned(record: LetterRecord, path: string): Pick<Warning, 'at' | 'findings'> {
  const [, list, index] = path.split('/');
  const finding = list === 'findings' ? record.findings[Number(index)] : undefined;
  return { at: finding?.at ?? null, findings: finding ? [finding.id] : [] };
}

/**
 * A corrected record as it was read, to be held against the fingerprints of a review.
 *
 * @returns Also the paths of the corrections that the record has.
 */
export function uncorrected(
  record: LetterRecord,
  { corrections }: Review,
): { record: LetterRecord; made: string[] } {
  const made = corrections.filter(
    ({ path, right }) =>
      isDeepStrictEqual(valueAt(record, path), right) &&
      record.warnings.some(
        ({ rule, message }) => rule === CORRECTED && message.startsWith(`${path} `),
      ),
  );
  if (made.length === 0) return { record, made: [] };
  const copy = structuredClone(record);
  for (const { path, read } of [...made].reverse()) put(copy, path, read);
  copy.warnings = copy.warnings.filter(
    ({ rule, message }) =>
      rule !== CORRECTED || !made.some(({ path }) => message.startsWith(`${path} `)),
  );
  return { record: copy, made: made.map(({ path }) => path) };
}

type Holder = Record<string, unknown>;

const keysOf = (path: string) => path.split('/').slice(1);

function at(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce((held, key) => {
    const isHolder = typeof held === 'object' && held !== null && Object.hasOwn(held, key);
    return isHolder ? (held as Holder)[key] : undefined;
  }, value);
}

function valueAt(record: LetterRecord, path: string): unknown {
  return at(record, keysOf(path));
}

function put(record: LetterRecord, path: string, value: unknown): void {
  const keys = keysOf(path);
  const holder = at(record, keys.slice(0, -1));
  if (typeof holder === 'object' && holder !== null)
    (holder as Holder)[keys.at(-1) as string] = value;
}
