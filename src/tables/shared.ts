import { dateOf } from '../record/date.js';
import { regionOf } from '../record/region.js';
import type { LetterRecord } from '../record/schema.js';
import { type ColumnOf, date, text } from './table.js';

/** What a row of each table knows of its document. */
export interface OfDocument {
  record: LetterRecord;
}

/** How many letters of the hash tell documents apart: 64 bits, so that no two of a million collide. */
const KEY = 16;

/**
 * The key of a document, which joins the tables: the start of the hash of its bytes. It begins with letters:
 * Excel would take `12345e6` for a number.
 */
export function documentKey({ source }: LetterRecord): string {
  return `doc-${source.sha256.slice(0, KEY)}`;
}

/** The columns that each table begins with: the area and the document. */
export function documentColumns<Row extends OfDocument>(): ColumnOf<Row>[] {
  return [
    text('area', 20, 'The local area', ({ record }) => record.area.name),
    text('area_code', 12, 'Its ONS code', ({ record }) => record.area.code),
    text('region', 16, 'Its region, as in Ofsted’s statistics', ({ record }) =>
      regionOf(record.area),
    ),
    text('kind', 20, 'The kind of document', ({ record }) => record.kind),
    date('date', 'The letter’s date, else the last day of the inspection', ({ record }) =>
      dateOf(record),
    ),
    date('letter_date', 'The date on the letter', ({ record }) => record.dates.letter),
    date(
      'inspection_from',
      'The first day of the inspection',
      ({ record }) => record.dates.inspection?.from ?? null,
    ),
    date(
      'inspection_to',
      'The last day of the inspection',
      ({ record }) => record.dates.inspection?.to ?? null,
    ),
    text('outcome', 26, 'The outcome of the inspection', ({ record }) => record.outcome.judgement),
  ];
}

/** The columns that each table ends with: where its rows come from, and the key. */
export function sourceColumns<Row extends OfDocument>(): ColumnOf<Row>[] {
  return [
    text('title', 30, 'The document’s title, as printed', ({ record }) => record.title),
    text('source_name', 24, 'The document’s file name', ({ record }) => record.source.name),
    text('sha256', 18, 'SHA-256 of the document’s bytes', ({ record }) => record.source.sha256),
    text(
      'document_id',
      18,
      'Joins the tables: doc- and the first 16 letters of sha256; unique in the table of documents',
      ({ record }) => documentKey(record),
    ),
  ];
}
