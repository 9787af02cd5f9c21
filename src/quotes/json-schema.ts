import * as z from 'zod';
import { QUOTES_VERSION, quotesSchema } from './schema.js';

/** The JSON Schema (draft 2020-12) of what `quotes` writes, made from the zod schema. */
export function quotesJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(quotesSchema, { target: 'draft-2020-12' });
  return {
    $schema,
    $id: `urn:arealetter:quotes:${QUOTES_VERSION}`,
    title: 'arealetter quotes',
    ...schema,
  };
}
