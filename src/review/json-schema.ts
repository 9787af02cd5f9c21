import * as z from 'zod';
import { REVIEW_VERSION, reviewSchema } from './schema.js';

/** The JSON Schema (draft 2020-12) of a review, made from the zod schema. */
export function reviewJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(reviewSchema, { target: 'draft-2020-12' });
  return {
    $schema,
    $id: `urn:arealetter:review:${REVIEW_VERSION}`,
    title: 'arealetter review',
    ...schema,
  };
}
