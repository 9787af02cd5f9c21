import * as z from 'zod';
import { count, words } from '../record/schema-parts.js';
import { comparedDocument, leftOut } from './document-schema.js';
import { GROUPS } from './groups.js';

/** The version of the comparison's schema. A field that changes its meaning takes a new major number. */
export const COMPARISON_VERSION = '1.1.0';

/** How a theme stands among the columns: what they share first, the gravest first. */
export const STANDINGS = [
  'criticised-in-all',
  'praised-in-all',
  'apart',
  'criticised-in-some',
  'praised-in-some',
  'mentioned',
] as const;

const index = z.int().min(0);

const stances = {
  weakness: count.describe('Significant weaknesses, priority actions, progress not sufficient'),
  development: count.describe('Areas for development or improvement'),
  strength: count.describe('Strengths, and weaknesses in which progress was sufficient'),
  mention: count.describe(
    'Findings on neither side, as their type does not tell: main findings, experiences',
  ),
};

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
    criticisedIn: count.describe(
      'Documents that name it for improvement: in a weakness or area for development',
    ),
    praisedIn: count.describe(
      'Documents that name it as a strength, or progress in it as sufficient',
    ),
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
      .describe('Columns that name it for improvement: at least half of their documents do'),
    praised: z.array(index).describe('Columns that name it as a strength, likewise'),
    cells: z.array(cell).describe('One for each column'),
  })
  .describe('A theme across the columns');

/** Documents or groups of them side by side. */
export const comparisonSchema = z
  .strictObject({
    schemaVersion: z.literal(COMPARISON_VERSION),
    group: z.enum(GROUPS).nullable().describe('What put documents into one column; null: nothing'),
    columns: z.array(column).min(2).describe('What stands side by side'),
    themes: z.array(theme).describe('What is shared first, the gravest first'),
    withoutTheme: z.array(cell).describe('For each column its findings that have no theme'),
    documents: z.array(comparedDocument).describe('The documents, in the order given'),
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
