import * as z from 'zod';
import { findingSchema } from '../record/finding-schema.js';
import { STANCES } from '../record/finding-types.js';
import { JUDGEMENTS, judgementsOf, KINDS } from '../record/kinds.js';
import { warningSchema } from '../record/schema.js';
import { count, day, words } from '../record/schema-parts.js';

const official = z
  .strictObject({
    inspection: z.strictObject({ start: day, published: day }),
    statementRequired: z.boolean().describe('Whether a statement of action was required'),
    weaknesses: count.describe('In how many areas of significant weakness'),
    revisit: z
      .strictObject({
        start: day,
        published: day,
        outcome: z.enum(judgementsOf('area-send-revisit')),
        sufficient: count.describe('Weaknesses in which progress was sufficient'),
        notSufficient: count,
      })
      .nullable()
      .describe('null where there was none, or none in the statistics'),
    source: z.enum(['statistics', 'other']).describe('other: not in the table of the statistics'),
  })
  .describe('The area’s inspection of 2016 to 2022, from Ofsted’s official statistics');

/** A document that is compared. */
export const comparedDocument = z
  .strictObject({
    area: words.nullable().describe('The usual name of the local area'),
    code: words.nullable().describe('Its ONS code'),
    region: words.nullable().describe('In the spelling of Ofsted’s statistics'),
    kind: z.enum(KINDS),
    title: words.nullable().describe('As printed'),
    date: day
      .nullable()
      .describe('Of the letter, else the last day of the inspection; null where unknown'),
    inspection: z.strictObject({ from: day, to: day }).nullable(),
    judgement: z.enum(JUDGEMENTS).nullable().describe('The outcome of the inspection'),
    source: words.describe('The name of the document'),
    sha256: words.describe('Of the document'),
    official: official
      .nullable()
      .describe('Official facts about the area; null where none are known'),
    findings: z
      .array(findingSchema.extend({ stance: z.enum(STANCES) }))
      .describe('In reading order, as in the record, with the stance of each'),
    warnings: z
      .array(warningSchema)
      .describe('What is uncertain of these findings, as in the record'),
  })
  .describe('A document that is compared');

/** A document that was given and is not compared. */
export const leftOut = z
  .strictObject({
    source: words,
    area: words.nullable(),
    kind: z.enum(KINDS),
    date: day.nullable(),
    reason: z
      .enum(['kind', 'earlier', 'same-document'])
      .describe('Of another kind than asked for; not the area’s latest; given a second time'),
  })
  .describe('A document that was given and is not compared');
