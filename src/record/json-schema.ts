import * as z from 'zod';
import { recordSchema, SCHEMA_VERSION } from './schema.js';

/** The JSON Schema (draft 2020-12) of a record, made from the zod schema. */
export function recordJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(recordSchema, { target: 'draft-2020-12' });
  return {
    $schema,
    $id: `urn:arealetter:record:${SCHEMA_VERSION}`,
    title: 'arealetter record',
    ...schema,
  };
}
