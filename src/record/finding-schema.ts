import * as z from 'zod';
import { FINDING_TYPES } from './finding-types.js';
import { VERDICTS } from './kinds.js';
import { isoDate, place, words } from './schema-parts.js';

export const findingSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^(?:[a-z]+\/)?[a-z-]+\/[1-9]\d*$/)
      .describe('[question/]type/ordinal, unique in the record'),
    type: z.enum(FINDING_TYPES).describe('What kind of finding it is'),
    question: z
      .enum(['identifying', 'meeting', 'improving'])
      .nullable()
      .describe('Which of the three inspection questions it answers'),
    heading: words.nullable().describe('The nearest heading, as printed'),
    text: words.describe('The whole finding, verbatim, less its points'),
    points: z.array(words).describe('Bullets inside the finding and text after them, in order'),
    judgement: z
      .enum(VERDICTS)
      .nullable()
      .describe('Progress findings only: the inspectors’ verdict; null where none was surely read'),
    verdict: z
      .strictObject({ text: words.describe('The inspectors’ own sentence'), at: place })
      .nullable()
      .describe('Progress findings only: the words of the verdict, and where they stand'),
    responsible: z
      .array(words)
      .describe('Priority actions: the bodies named beside it, as printed'),
    parent: z.string().nullable().describe('The id of the finding that it belongs to'),
    details: z
      .array(z.strictObject({ heading: words, text: words }))
      .describe('Further columns of a statement’s table, as printed'),
    due: isoDate
      .nullable()
      .describe('Actions only: the last day by which it is to be done, where that is certain'),
    themes: z.array(words).describe('Keys of the theme list, sorted'),
    at: place,
  })
  .describe('One finding of the inspection');

export const passageSchema = z
  .strictObject({
    heading: words.nullable().describe('The nearest heading, as printed'),
    text: words.describe('Verbatim'),
    at: place,
  })
  .describe('Body text that is no finding');
