import * as z from 'zod';
import { KINDS } from '../record/kinds.js';
import { findingSchema, JUDGEMENTS } from '../record/schema.js';
import { GROUPS } from './groups.js';
import { STANCES } from './stances.js';

/** The version of the comparison's form. A new major number whenever a field changes its meaning. */
export const COMPARISON_VERSION = '1.0.0';

/** How a theme stands among the columns: what they share first, the gravest first. */
export const STANDINGS = [
  'criticised-in-all',
  'praised-in-all',
  'apart',
  'criticised-in-some',
  'praised-in-some',
  'mentioned',
] as const;

const words = z.string().min(1);
const count = z.int().min(0);
const isoDate = z.iso.date();
const index = z.int().min(0);

const stances = {
  weakness: count.describe('Significant weaknesses, priority actions, progress not sufficient'),
  development: count.describe('Areas for development or improvement'),
  strength: count.describe('Strengths, and weaknesses in which progress was sufficient'),
  mention: count.describe('Findings that neither praise nor criticise, such as experiences'),
};

const official = z
  .strictObject({
    inspection: z.strictObject({ start: isoDate, published: isoDate }),
    statementRequired: z.boolean().describe('Whether a statement of action was required'),
    weaknesses: count.describe('In how many areas of significant weakness'),
    revisit: z
      .strictObject({
        start: isoDate,
        published: isoDate,
        outcome: z.enum([
          'sufficient-progress',
          'some-sufficient-progress',
          'insufficient-progress',
        ]),
        sufficient: count.describe('Weaknesses in which progress was sufficient'),
        notSufficient: count,
      })
      .nullable()
      .describe('null where there was none, or none in the statistics'),
    source: z.enum(['statistics', 'other']).describe('other: not in the table of the statistics'),
  })
  .describe('The area’s inspection of 2016 to 2022, from Ofsted’s official statistics');

const document = z
  .strictObject({
    area: words.nullable().describe('The usual name of the local area'),
    code: words.nullable().describe('Its ONS code'),
    region: words.nullable().describe('In the spelling of Ofsted’s statistics'),
    kind: z.enum(KINDS),
    title: words.nullable().describe('As printed'),
    date: isoDate
      .nullable()
      .describe('Of the letter, else the last day of the inspection; null where unknown'),
    inspection: z.strictObject({ from: isoDate, to: isoDate }).nullable(),
    judgement: z.enum(JUDGEMENTS).nullable().describe('The outcome of the inspection'),
    source: words.describe('The name of the document'),
    sha256: words.describe('Of the document'),
    official: official
      .nullable()
      .describe('Official facts about the area; null where none are known'),
    findings: z
      .array(findingSchema.extend({ stance: z.enum(STANCES) }))
      .describe('In reading order, as in the record, with the stance of each'),
  })
  .describe('A document that is compared');

const column = z
  .strictObject({
    name: words.nullable().describe('The area, or what the group has in common; null: not known'),
    documents: z.array(index).min(1).describe('Which documents, by their place in `documents`'),
    areas: count.describe('How many local areas'),
    ...stances,
  })
  .describe('A document, or a group of them, with its findings counted');

const cell = z
  .strictObject({
    ...stances,
    criticisedIn: count.describe('Documents with a weakness or an area for development'),
    praisedIn: count.describe('Documents with a strength'),
    findings: z
      .array(z.strictObject({ document: index, id: words }))
      .describe('The findings that are counted, the gravest first'),
  })
  .describe('What the findings of a column say of a theme; all 0 where none has it');

const theme = z
  .strictObject({
    theme: words.describe('A key of the theme list'),
    standing: z.enum(STANDINGS).describe('How it stands among the columns'),
    criticised: z
      .array(index)
      .describe('Columns that are criticised for it: at least half of their documents are'),
    praised: z.array(index).describe('Columns that are praised for it, likewise'),
    cells: z.array(cell).describe('One for each column'),
  })
  .describe('A theme across the columns');

const leftOut = z
  .strictObject({
    source: words,
    area: words.nullable(),
    kind: z.enum(KINDS),
    date: isoDate.nullable(),
    reason: z
      .enum(['kind', 'earlier', 'same-document'])
      .describe('Of another kind than asked for; not the area’s latest; given a second time'),
  })
  .describe('A document that was given and is not compared');

/** Documents or groups of them side by side. */
export const comparisonSchema = z
  .strictObject({
    schemaVersion: z.literal(COMPARISON_VERSION),
    group: z.enum(GROUPS).nullable().describe('What put documents into one column; null: nothing'),
    columns: z.array(column).min(2).describe('What stands side by side'),
    themes: z.array(theme).describe('What is shared first, the gravest first'),
    withoutTheme: z.array(cell).describe('For each column its findings that have no theme'),
    documents: z.array(document).describe('The documents, in the order given'),
    leftOut: z.array(leftOut).describe('What was given and is not compared'),
  })
  .describe('Inspection documents of local areas side by side, by theme');

export type Comparison = z.infer<typeof comparisonSchema>;
export type ComparedDocument = Comparison['documents'][number];
export type ComparedFinding = ComparedDocument['findings'][number];
export type Column = Comparison['columns'][number];
export type ThemeRow = Comparison['themes'][number];
export type Cell = ThemeRow['cells'][number];
export type Standing = ThemeRow['standing'];
export type LeftOut = Comparison['leftOut'][number];
