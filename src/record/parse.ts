import { ArealetterError } from '../errors.js';
import { firstProblems } from './problems.js';
import { type LetterRecord, recordSchema, SCHEMA_VERSION } from './schema.js';

/**
 * Takes parsed JSON as a record.
 *
 * @throws ArealetterError `wrong-format` where it is something other than a record, `old-record` where it
 *   is a record of another schema version, `record-invalid` where it does not fit the schema.
 */
export function asRecord(value: unknown): LetterRecord {
  const version = versionOf(value);
  if (version === null) {
    throw new ArealetterError(
      'wrong-format',
      'this is JSON, but no record; make one with: arealetter extract',
    );
  }
  if (version !== SCHEMA_VERSION) {
    throw new ArealetterError(
      'old-record',
      `its schemaVersion is ${JSON.stringify(version)}, and ${SCHEMA_VERSION} is read; extract the document again with this arealetter, or use the one that made the record`,
    );
  }
  const { data, error } = recordSchema.safeParse(value);
  if (data) return data;
  const problems = firstProblems(error, 'the record');
  throw new ArealetterError('record-invalid', `this record does not fit the schema (${problems})`, {
    cause: error,
  });
}

function versionOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return 'schemaVersion' in value && 'findings' in value ? value.schemaVersion : null;
}
