import * as z from 'zod';
import { KINDS } from '../record/kinds.js';
import { sha256, words } from '../record/schema-parts.js';

/** The version of the review's schema. A field that changes its meaning takes a new major number. */
export const REVIEW_VERSION = '1.0.0';

const reviewed = z
  .strictObject({
    id: words.describe('The id of the finding in the record'),
    sha256: sha256.describe('The finding’s fingerprint: what was reviewed, word for word'),
    decision: z
      .enum(['accepted', 'flagged'])
      .nullable()
      .describe('accepted: as printed; flagged: something is wrong; null: not reviewed yet'),
    note: words.nullable().describe('What the reviewer says of it'),
  })
  .describe('What a reviewer decided on a finding');

/** What a person decided on each finding of a record, having compared it with the document. */
export const reviewSchema = z
  .strictObject({
    schemaVersion: z.literal(REVIEW_VERSION),
    of: z
      .strictObject({
        kind: z.enum(KINDS),
        title: words.nullable(),
        source: z.strictObject({ name: words, sha256 }),
      })
      .describe('The record that was reviewed'),
    reviewer: words.nullable().describe('Who reviewed it'),
    savedAt: z.iso.datetime().nullable().describe('When the review was saved, UTC'),
    findings: z.array(reviewed).describe('Every finding of the record, in its order'),
  })
  .describe('A review of one record');

export type Review = z.infer<typeof reviewSchema>;
export type ReviewedFinding = Review['findings'][number];
export type Decision = NonNullable<ReviewedFinding['decision']>;
