import { ArealetterError } from '../errors.js';
import { firstProblems } from './problems.js';
import { type LetterRecord, recordSchema } from './schema.js';

/**
 * Returns a record as it is, provided that it fits the schema.
 *
 * @throws ArealetterError `record-invalid`, with the first places that do not fit.
 */
export function checkRecord(record: LetterRecord): LetterRecord {
  const { error } = recordSchema.safeParse(record);
  if (!error) return record;
  const problems = firstProblems(error, 'the record');
  throw new ArealetterError(
    'record-invalid',
    `the record does not fit its schema; this is a bug in arealetter, please report it (${problems})`,
    { cause: error },
  );
}
