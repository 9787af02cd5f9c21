import { ArealetterError } from '../errors.js';
import { type LetterRecord, recordSchema, SCHEMA_VERSION } from './schema.js';

/**
 * A record out of parsed JSON.
 *
 * @throws ArealetterError `wrong-format` where it is something else than a record, `old-record` where it
 *   is a record of another form, `record-invalid` where it does not fit the schema.
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
  const problems = error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'the record'}: ${message}`);
  throw new ArealetterError(
    'record-invalid',
    `this record does not fit the schema (${problems.join('; ')})`,
    { cause: error },
  );
}

function versionOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return 'schemaVersion' in value && 'findings' in value ? value.schemaVersion : null;
}
