import { documentColumns, type OfDocument, sourceColumns } from './shared.js';
import { date, list, table, text, whole } from './table.js';

/** A row for each document. */
export const documentsTable = table<OfDocument>('documents', (record) => [{ record }], [
  ...documentColumns<OfDocument>(),
  text('outcome_text', 60, 'The words that say so', ({ record }) => record.outcome.text),
  text(
    'next_inspection',
    24,
    'When the next full inspection is, as printed',
    ({ record }) => record.outcome.nextInspection,
  ),
  list(
    'responsible_bodies',
    30,
    '\n',
    'The bodies held jointly responsible',
    ({ record }) => record.responsibleBodies,
  ),
  list(
    'earlier_inspections',
    30,
    '\n',
    'Earlier inspections that it names, as printed',
    ({ record }) => record.dates.previous.map(({ text }) => text),
  ),
  date(
    'statement_required',
    'When a statement of action was required (revisit letters)',
    ({ record }) => record.dates.statement?.required ?? null,
  ),
  date(
    'statement_fit',
    'When the statement was found fit for purpose (revisit letters)',
    ({ record }) => record.dates.statement?.fitForPurpose ?? null,
  ),
  whole('findings', 'How many findings it holds', ({ record }) => record.findings.length),
  whole('warnings', 'How much a person should check', ({ record }) => record.warnings.length),
  whole('words', 'Its words', ({ record }) => record.coverage.words),
  whole(
    'unplaced',
    'Passages that found no place in the record',
    ({ record }) => record.coverage.unplaced.length,
  ),
  whole('pages', 'Its pages (PDF)', ({ record }) => record.source.pages),
  text('media_type', 18, 'The format of the document', ({ record }) => record.source.mediaType),
  ...sourceColumns<OfDocument>(),
]);
