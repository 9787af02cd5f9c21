import * as z from 'zod';
import { KINDS } from '../record/kinds.js';
import { day, place, sha256, words } from '../record/schema-parts.js';

/** The version of the review's schema. A field that changes its meaning takes a new major number. */
export const REVIEW_VERSION = '1.1.0';

/** What a record quotes besides its findings: each is reviewed as a whole. */
export const PARTS = [
  'title',
  'area',
  'dates',
  'outcome',
  'responsible-bodies',
  'people',
  'passages',
] as const;
export type Part = (typeof PARTS)[number];

const reviewed = z
  .strictObject({
    id: words.describe('The id of the finding in the record, or the name of the part'),
    sha256: sha256.describe('Its fingerprint: what was reviewed, word for word'),
    decision: z
      .enum(['accepted', 'flagged'])
      .nullable()
      .describe('accepted: as printed; flagged: something is wrong; null: not reviewed yet'),
    note: words.nullable().describe('What the reviewer says of it'),
  })
  .describe('What a reviewer decided on a finding or a part');

const correction = z
  .strictObject({
    path: z
      .string()
      .regex(/^(?:\/[^/]+)+$/)
      .describe('Where the value is in the record as read, as a JSON Pointer'),
    read: z
      .json()
      .describe(
        'The value as read; where another is read, the correction is refused. Of findings, passages or unplaced words that were missed, joined or cut, the list of those that stand from the path on',
      ),
    right: z
      .json()
      .describe(
        'The right value; words are copied from the document. Of a list, the right entries',
      ),
    after: z
      .json()
      .optional()
      .describe('Of entries that are only added: the entry as read before them; null: none'),
  })
  .describe('The right value in place of one that was misread');

const missing = z
  .strictObject({ note: words.describe('What is missing'), at: place })
  .describe('A place in the document of which something is missing in the record');

/** What a person decided on each finding of a record, having compared it with the document. */
export const reviewSchema = z
  .strictObject({
    schemaVersion: z.literal(REVIEW_VERSION),
    of: z
      .strictObject({
        kind: z.enum(KINDS),
        title: words.nullable(),
        source: z.strictObject({ name: words, sha256 }),
        record: sha256.describe('The fingerprint of the whole record, less its themes'),
        warned: z
          .array(z.array(words))
          .describe('The ids of the findings that each of its warnings concerns'),
      })
      .describe('The record that was reviewed'),
    reviewer: words.nullable().describe('Who reviewed it'),
    savedAt: z.iso.datetime().nullable().describe('When the review was saved, UTC'),
    signedOn: day.nullable().describe('The day that the reviewer signs with'),
    corrections: z.array(correction).describe('Right values in place of misread ones, in order'),
    missing: z.array(missing).describe('What a reviewer misses in the record, in order'),
    parts: z
      .array(reviewed)
      .describe('What the record quotes besides its findings: title, area, dates, and so on'),
    findings: z.array(reviewed).describe('Every finding of the record, in its order'),
  })
  .describe('A review of one record');

export type Review = z.infer<typeof reviewSchema>;
export type ReviewedFinding = Review['findings'][number];
export type Correction = Review['corrections'][number];
export type Missing = Review['missing'][number];
export type Decision = NonNullable<ReviewedFinding['decision']>;
