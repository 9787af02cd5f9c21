import { ArealetterError } from '../errors.js';
import { type LetterRecord, recordSchema } from './schema.js';

/**
 * Returns a record that fits the schema, as it is.
 *
 * @throws ArealetterError `record-invalid`, with the first places that do not fit.
 */
export function checkRecord(record: LetterRecord): LetterRecord {
  const { error } = recordSchema.safeParse(record);
  if (!error) return record;
  const problems = error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new ArealetterError(
    'record-invalid',
    `the record does not fit its schema; this is a bug in arealetter, please report it (${problems.join('; ')})`,
    { cause: error },
  );
}
