import * as z from 'zod';
import { relationSchema, weaknessSchema } from '../diff/schema.js';
import { FINDING_TYPES } from '../record/finding-types.js';
import { JUDGEMENTS, KINDS } from '../record/kinds.js';
import { count, day, words } from '../record/schema-parts.js';

/** The version of the thread's schema. A field that changes its meaning takes a new major number. */
export const THREAD_VERSION = '2.0.0';

/** What can stand on a time line; events of one day stand in this order. */
export const EVENTS = [
  'earlier-inspection',
  'inspection',
  'letter',
  'published',
  'statement-required',
  'statement',
  'statement-fit-for-purpose',
  'actions-due',
] as const;

const index = z.int().min(0).describe('Which of the documents, from 0');

const document = z
  .strictObject({
    kind: z.enum(KINDS),
    title: words.nullable(),
    date: day.nullable().describe('The date of the letter, else the last day of the inspection'),
    judgement: z.enum(JUDGEMENTS).nullable().describe('The outcome that it gives'),
    weaknesses: count.describe('How many weaknesses or priority actions it names'),
    source: words.describe('The name of the document'),
    sha256: words.describe('Its SHA-256'),
  })
  .describe('A document about the area');

const ids = z.array(words.describe('The id of an action'));

const actions = z
  .strictObject({
    before: index.nullable().describe('The next document that tells of an inspection; null: none'),
    due: ids.describe('Due before its inspection begins; of a day, those due on it'),
    later: ids.describe('Due later, or where there is no such document'),
    undated: ids.describe('With no date that could be read for certain'),
  })
  .describe('The actions of a statement or plan, by when they are due');

const event = z
  .strictObject({
    event: z.enum(EVENTS),
    from: day.nullable().describe('The day, or the first of them; null where unknown'),
    to: day.nullable().describe('The last day; the same as from where it is one'),
    document: index.nullable().describe('The document that says so; null for official statistics'),
    kind: z.enum(KINDS).describe('The kind of document that it is about'),
    judgement: z.enum(JUDGEMENTS).nullable().describe('What was found, where this says so'),
    weaknesses: count.nullable().describe('In how many weaknesses, where this says so'),
    sufficient: count
      .nullable()
      .describe('In how many progress was sufficient, or action effective'),
    actions: actions.nullable().describe('null where it is about none'),
  })
  .describe('Something that happened');

const step = weaknessSchema
  .omit({ before: true })
  .extend({ document: index, relation: relationSchema })
  .describe('Where a weakness stands in a later document');

const weakness = z
  .strictObject({
    document: index,
    finding: words.describe('Its id in that document'),
    type: z.enum(FINDING_TYPES),
    text: words.describe('As that document words it'),
    steps: z.array(step).describe('In the order of time'),
  })
  .describe('A weakness, from the document that first names it on');

/** Everything known of one local area in the order of time. */
export const threadSchema = z
  .strictObject({
    schemaVersion: z.literal(THREAD_VERSION),
    area: z
      .strictObject({
        name: words.nullable(),
        code: words.nullable().describe('The ONS code'),
        region: words.nullable(),
      })
      .describe('The local area'),
    documents: z.array(document).min(1).describe('In the order of time'),
    events: z.array(event).describe('The time line'),
    weaknesses: z.array(weakness).describe('In the order in which they were named'),
    notes: z.array(words).describe('What a person should check'),
  })
  .describe('Everything known of one local area in the order of time');

export type Thread = z.infer<typeof threadSchema>;
export type ThreadDocument = Thread['documents'][number];
export type ThreadEvent = Thread['events'][number];
export type ThreadWeakness = Thread['weaknesses'][number];
export type Step = ThreadWeakness['steps'][number];
