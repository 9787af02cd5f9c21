import * as z from 'zod';
import { FINDING_TYPES, JUDGING_TYPES } from '../record/finding-types.js';
import { KINDS, VERDICTS } from '../record/kinds.js';
import { documentDate, words } from '../record/schema-parts.js';
import { BASES } from '../similarity/likeness.js';
import { WORD_FATES } from '../similarity/word-changes.js';

/** The version of the change record's schema. A field that changes its meaning takes a new major number. */
export const CHANGE_VERSION = '2.0.0';

/** How two documents of one area belong together. */
export const RELATIONS = [
  'revisit',
  'monitoring',
  'reinspection',
  'statement',
  'revision',
  'comparison',
] as const;

/** Where a weakness stands in the later document, the gravest first. None of them means "resolved". */
export const STATUSES = ['verdict', ...JUDGING_TYPES, 'answered', 'named', 'no-match'] as const;

/** What becomes of a finding. */
export const CHANGES = ['same', 'reworded', 'moved', 'taken-up', 'added', 'dropped'] as const;

/** How two documents belong together. */
export const relationSchema = z.enum(RELATIONS);

const id = words.describe('The id of a finding');
const warnings = z
  .array(
    z.strictObject({
      document: z.enum(['before', 'after']).describe('The document whose record has it'),
      rule: words,
      message: words,
    }),
  )
  .describe('What is uncertain of these findings, as in the records');
const score = z.number().min(0).max(1).describe('How well it matches, 0 to 1');

const side = z
  .strictObject({
    kind: z.enum(KINDS),
    title: words.nullable(),
    area: words.nullable().describe('The usual name of the local area'),
    date: documentDate,
    source: words.describe('The name of the document'),
  })
  .describe('One of the two documents');

const field = z
  .strictObject({
    path: words.describe('Where in the record, such as outcome.judgement'),
    before: z.json().describe('null where it was not there'),
    after: z.json().describe('null where it is no longer there'),
  })
  .describe('A field of the record that differs');

const mention = z
  .strictObject({
    finding: id,
    score: score,
    words: words.describe('The words that speak of it, verbatim'),
  })
  .describe('A finding that tells of it, such as an experience');

/** A weakness and where it stands. */
export const weaknessSchema = z
  .strictObject({
    before: id,
    after: z
      .array(id)
      .describe('The findings that take it up, best first; the first shows the status'),
    verdict: z
      .enum(VERDICTS)
      .nullable()
      .describe('The inspectors’ verdict on it, where they gave one and the same'),
    status: z
      .enum(STATUSES)
      .describe(
        'Where it stands: the inspectors’ verdict, else the gravest type of finding that surely takes it up; answered: by a plan’s actions; named: without an action, or without a verdict that was read; no-match: no finding was found that takes it up, which is not the same as silence',
      ),
    score: score.describe('Of the first, 0 to 1; 0 where there is none'),
    basis: z.array(z.enum(BASES)).describe('What the first match rests on'),
    words: words.nullable().describe('The words of the first that show it, verbatim'),
    mentions: z
      .array(mention)
      .describe('Findings that speak of it and neither praise nor criticise, best first'),
    warnings,
  })
  .describe(
    'A significant weakness, priority action or area for improvement of the earlier document; where it has none, an area for development',
  );

const finding = z
  .strictObject({
    change: z
      .enum(CHANGES)
      .describe('taken-up: a weakness, or what takes it up; moved: its type changed'),
    before: id.nullable(),
    after: id.nullable(),
    score: score.nullable().describe('Of the match; null where there is none'),
    basis: z.array(z.enum(BASES)).describe('What the match rests on'),
    words: z
      .array(z.tuple([z.enum(WORD_FATES), z.string()]))
      .describe('Reworded or moved: what stayed, went and came, word by word; else empty'),
    warnings,
  })
  .describe('A finding of either side; each stands here once');

const counts = z.partialRecord(z.enum(FINDING_TYPES), z.int().min(1));

const theme = z
  .strictObject({ theme: words, before: counts, after: counts })
  .describe('How many findings of each type speak of a theme; only where the counts differ');

/** What changed between two documents of one local area. */
export const changeSchema = z
  .strictObject({
    schemaVersion: z.literal(CHANGE_VERSION),
    relation: relationSchema.describe('How the two documents belong together'),
    before: side,
    after: side,
    fields: z.array(field).describe('Fields that differ'),
    weaknesses: z.array(weaknessSchema).describe('In the order of the earlier document'),
    findings: z
      .array(finding)
      .describe('In reading order of the later document, dropped ones where they stood'),
    themes: z.array(theme).describe('Sorted by theme'),
  })
  .describe('What changed between two documents of one local area');

export type Change = z.infer<typeof changeSchema>;
export type Relation = Change['relation'];
export type Side = Change['before'];
export type FieldChange = Change['fields'][number];
export type ChangeWarning = WeaknessChange['warnings'][number];
export type Mention = z.infer<typeof mention>;
export type WeaknessChange = Change['weaknesses'][number];
export type Status = WeaknessChange['status'];
export type FindingChange = Change['findings'][number];
export type ThemeChange = Change['themes'][number];
export type WordChange = FindingChange['words'][number];
