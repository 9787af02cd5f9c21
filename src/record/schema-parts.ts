import * as z from 'zod';

/** Words that are there: never an empty text. */
export const words = z.string().min(1);
const page = z.int().min(1).describe('Page number, from 1');
const points = z.number().describe('PDF points (1/72 inch)');

const box = z
  .strictObject({ page, x: points, y: points, width: points, height: points })
  .describe('A rectangle on a page, measured from the page’s top left');

export const place = z
  .union([
    z
      .strictObject({ page, endPage: page, boxes: z.array(box).min(1) })
      .describe('A place in a PDF'),
    z
      .strictObject({ line: z.int().min(1), endLine: z.int().min(1) })
      .describe('A place in a text: lines of the input as read, from 1'),
  ])
  .describe('Where it stands in the document');

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const count = z.int().min(0);

export const day = z.iso.date();

export const isoDate = day.describe('A date, ISO 8601');

export const span = z
  .strictObject({ from: isoDate, to: isoDate })
  .describe('The first and the last day');

/** The date by which results name a document. */
export const documentDate = day
  .nullable()
  .describe('The date of the letter, else the last day of the inspection; null where unknown');
