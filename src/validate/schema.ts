import type * as z from 'zod';
import { ArealetterError } from '../errors.js';
import { asRecord } from '../record/parse.js';
import type { LetterRecord } from '../record/schema.js';
import { mended } from './mended.js';
import type { Complaint, Path } from './rule.js';

/** The name of the rule that a record fits the schema. */
export const SCHEMA_RULE = 'schema';
export const SCHEMA_DEMANDS =
  'The record fits the JSON Schema of records, and is of the current version.';

/** What is wrong with a parsed value by the schema, and what can be checked all the same. */
export interface Fitted {
  complaints: Complaint[];
  /** The value, where it fits; with neutral values in place of those that do not, where these are known. */
  record: LetterRecord | null;
  /** The value as it is, where it says which document it is of. */
  claimed: LetterRecord | null;
}

/** Checks a parsed value against the schema. */
export function fitSchema(value: unknown): Fitted {
  try {
    asRecord(value);
    // The value itself: the parsed one has its keys sorted.
    const record = value as LetterRecord;
    return { complaints: [], record, claimed: record };
  } catch (error) {
    if (!(error instanceof ArealetterError)) throw error;
    const { code, message, cause } = error;
    if (code === 'old-record') {
      const complaints = [{ path: ['schemaVersion'], message }];
      return { complaints, record: null, claimed: claimedBy(value) };
    }
    const { issues } = (cause ?? { issues: [] }) as z.ZodError;
    const complaints = issues.flatMap((issue) => complaintsOf(issue, []));
    if (complaints.length === 0) {
      return { complaints: [{ path: [], message }], record: null, claimed: null };
    }
    return { complaints, record: mended(value, complaints), claimed: claimedBy(value) };
  }
}

/** A value that names a document and has the lists of a record. */
function claimedBy(value: unknown): LetterRecord | null {
  const { source, warnings } = value as Partial<LetterRecord>;
  const isNamed = typeof source?.name === 'string' && typeof source.sha256 === 'string';
  return isNamed && Array.isArray(warnings) ? (value as LetterRecord) : null;
}

type Issue = z.core.$ZodIssue;

function complaintsOf(issue: Issue, above: Path): Complaint[] {
  const path = [...above, ...issue.path.filter((key) => typeof key !== 'symbol')];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `there is no field “${key}” here`,
    }));
  }
  if (issue.code === 'invalid_union') {
    // The alternative that it comes closest to.
    const [closest] = [...issue.errors].sort((a, b) => a.length - b.length);
    if (closest && closest.length > 0) return closest.flatMap((inner) => complaintsOf(inner, path));
  }
  const name = path.at(-1) ?? 'the record';
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('undefined');
  return [
    { path, message: isMissing ? `the field “${name}” is missing` : `${name}: ${issue.message}` },
  ];
}
