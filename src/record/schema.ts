import * as z from 'zod';
import { findingSchema, passageSchema } from './finding-schema.js';
import { JUDGEMENTS, KINDS } from './kinds.js';
import { count, isoDate, place, sha256, span, words } from './schema-parts.js';
import { SCHEMA_VERSION } from './version.js';

export { FINDING_TYPES, type FindingType } from './finding-types.js';
export type { Kind } from './kinds.js';
export { SCHEMA_VERSION } from './version.js';

const area = z
  .strictObject({
    name: words.nullable().describe('The usual name; null where the document does not tell'),
    code: z
      .string()
      .regex(/^E\d{8}$/)
      .nullable()
      .describe('The ONS code of its local authority, null where unknown'),
  })
  .describe('The local area');

const dates = z
  .strictObject({
    letter: isoDate.nullable().describe('The date on the letter, null where it has none'),
    inspection: span.nullable().describe('When inspectors were in the area'),
    previous: z
      .array(z.strictObject({ from: isoDate, to: isoDate, text: words.describe('As printed') }))
      .describe('Earlier inspections that the document names'),
    statement: z
      .strictObject({
        required: isoDate.nullable().describe('When it was required'),
        fitForPurpose: isoDate.nullable().describe('When it was declared fit for purpose'),
      })
      .nullable()
      .describe('Revisit letters: what became of the statement of action; else null'),
  })
  .describe('The dates that the document gives');

const outcome = z
  .strictObject({
    judgement: z.enum(JUDGEMENTS).nullable().describe('The outcome of the inspection'),
    text: z.string().nullable().describe('The paragraphs that say so, verbatim'),
    nextInspection: z.string().nullable().describe('When the next full inspection is, verbatim'),
  })
  .describe('The outcome of the inspection');

const person = z
  .strictObject({
    name: words.nullable().describe('With a title (Dr, Sir); null for a body without a person'),
    postNominals: words.nullable().describe('Letters after the name, such as OBE'),
    role: words.nullable().describe('As printed'),
    organisation: words.nullable().describe('The full name of the organisation'),
    part: z
      .enum(['addressee', 'copied', 'signatory', 'inspector', 'leader'])
      .describe('The person’s part in the document'),
  })
  .describe('A person whom the document names');

const source = z
  .strictObject({
    name: words.describe('The file’s base name'),
    mediaType: words,
    sha256,
    pages: z.int().min(1).nullable().describe('How many pages; null where there are none'),
  })
  .describe('The document that the record was made from');

const coverage = z
  .strictObject({
    words: count.describe('All words: placed + furniture + the words of unplaced'),
    placed: count.describe('Words in findings, passages, people, the title and dates'),
    furniture: count.describe('Words of running headers and footers and of boilerplate'),
    unplaced: z
      .array(z.strictObject({ text: words, at: place }))
      .describe('What could not be placed; empty in a complete record'),
  })
  .describe('Where every word of the document went');

/** A warning of a record. */
export const warningSchema = z
  .strictObject({
    rule: words.describe('A stable key of the kind of warning'),
    message: words.describe('What is uncertain, with the words it is about'),
    at: place.nullable(),
    findings: z
      .array(words)
      .describe('The ids of the findings that it concerns, or whose neighbour may be missing'),
  })
  .describe('Something that a person should check');

const generator = z
  .strictObject({
    name: z.literal('arealetter'),
    version: words.describe('Its version'),
    themes: sha256.describe('A SHA-256 of the theme list and its model'),
  })
  .describe('What made the record');

/** The record of one document: the contract between all that writes and all that reads records. */
export const recordSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where editors find the schema of records'),
    schemaVersion: z.literal(SCHEMA_VERSION),
    kind: z.enum(KINDS).describe('The family of the document'),
    title: words.nullable().describe('As printed; null where none was found'),
    area,
    dates,
    outcome,
    responsibleBodies: z.array(words).describe('Bodies held jointly responsible'),
    people: z.array(person).describe('In reading order'),
    findings: z.array(findingSchema).describe('In reading order'),
    passages: z.array(passageSchema).describe('All other body text, in reading order'),
    source,
    coverage,
    warnings: z.array(warningSchema).describe('What is uncertain in this record'),
    generator,
  })
  .describe('A joint-area letter or report of Ofsted and the CQC as data');

export type LetterRecord = z.infer<typeof recordSchema>;
export type Area = LetterRecord['area'];
export type Dates = LetterRecord['dates'];
export type Outcome = LetterRecord['outcome'];
export type Person = LetterRecord['people'][number];
export type Finding = LetterRecord['findings'][number];
export type Question = Finding['question'];
export type Passage = LetterRecord['passages'][number];
export type Coverage = LetterRecord['coverage'];
export type Warning = LetterRecord['warnings'][number];
export type Generator = LetterRecord['generator'];
