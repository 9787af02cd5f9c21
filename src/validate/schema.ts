import type * as z from 'zod';
import { ArealetterError } from '../errors.js';
import { asRecord } from '../record/parse.js';
import type { LetterRecord } from '../record/schema.js';
import type { Complaint, Path } from './rule.js';

/** The name of the rule that a record fits the schema. */
export const SCHEMA_RULE = 'schema';
export const SCHEMA_DEMANDS =
  'The record fits the JSON Schema of records, and is of the current version.';

/** A record that fits the schema, or what is wrong with it. */
export type Fitted = { record: LetterRecord } | { complaints: Complaint[] };

/** Checks a parsed value against the schema. */
export function fitSchema(value: unknown): Fitted {
  try {
    asRecord(value);
    // The value itself: the parsed one has its keys sorted.
    return { record: value as LetterRecord };
  } catch (error) {
    if (!(error instanceof ArealetterError)) throw error;
    if (error.code === 'old-record') {
      return { complaints: [{ path: ['schemaVersion'], message: error.message }] };
    }
    const { issues } = (error.cause ?? { issues: [] }) as z.ZodError;
    const complaints = issues.flatMap((issue) => complaintsOf(issue, []));
    if (complaints.length > 0) return { complaints };
    return { complaints: [{ path: [], message: error.message }] };
  }
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
