import * as z from 'zod';
import { KINDS } from '../record/kinds.js';
import { count, documentDate, words } from '../record/schema-parts.js';
import { WORD_FATES } from '../similarity/word-changes.js';
import { TEXT_KINDS } from './texts.js';

/** The version of the result's schema. A field that changes its meaning takes a new major number. */
export const QUOTES_VERSION = '1.2.0';

/** How a quotation as a whole compares with the documents. */
export const VERDICTS = ['verbatim', 'assembled', 'altered', 'not-found'] as const;

const line = z.int().min(1);

const place = z
  .union([
    z.strictObject({ page: line, endPage: line }).describe('Pages of a PDF, from 1'),
    z.strictObject({ line, endLine: line }).describe('Lines of a text, from 1'),
  ])
  .describe('Where it stands');

const document = z
  .strictObject({
    source: words.describe('The name of the document'),
    kind: z.enum(KINDS),
    title: words.nullable(),
    area: words.nullable().describe('The usual name of the local area'),
    date: documentDate,
  })
  .describe('A document that was looked through');

const standing = z
  .strictObject({
    document: count.describe('Which of `documents`, from 0'),
    source: words.describe('The name of the document'),
    area: words.nullable(),
    kind: z.enum(TEXT_KINDS).describe('What kind of text it is'),
    id: words.nullable().describe('The id of the finding; null of other texts'),
    heading: words.nullable().describe('The nearest heading, as printed'),
    at: place.nullable(),
    before: z.string().describe('The words before it'),
    words: words.describe('The words of the document, verbatim, what was left out among them'),
    after: z.string().describe('The words after it'),
    omitted: z
      .array(words)
      .describe('What ellipses and brackets of the article leave out, verbatim, in order'),
    warnings: z
      .array(z.strictObject({ rule: words, message: words }))
      .describe('What is uncertain of the finding, as in the record'),
  })
  .describe('A place in a document');

const piece = z
  .strictObject({
    text: words.describe('The words, as the article prints them'),
    verdict: z.enum(['verbatim', 'altered', 'not-found']),
    places: z
      .array(standing)
      .describe('Where they stand; of altered words the one that they are most like'),
    occurrences: count.describe('In how many places they stand; `places` has the first'),
    changes: z
      .array(z.tuple([z.enum(WORD_FATES), z.string()]))
      .describe('Altered: from the document to the article, word by word; else empty'),
    score: z.number().min(0).max(1).describe('How much of them stands there, from 0 to 1'),
  })
  .describe('Words of a quotation that stand, or do not stand, in one place');

const attribution = z
  .strictObject({
    to: z.enum(['inspectors', 'other', 'unknown']).describe('unknown: it cannot be read'),
    name: words.nullable().describe('As the article names them'),
    words: words.nullable().describe('The words by which it is read, such as a verb of saying'),
    carried: z.boolean().describe('It is read from a sentence before, or through a pronoun'),
  })
  .describe('To whom the article attributes it');

const quotation = z
  .strictObject({
    text: words.describe('Without its marks; paragraphs are parted by a space'),
    stretches: z
      .array(words)
      .min(1)
      .describe('Its paragraphs, or what stands before and after who said it'),
    at: place.describe('Where it stands in the article'),
    manner: z.enum(['marks', 'block']).describe('In quotation marks, or a block quotation'),
    closed: z.boolean().describe('Its closing mark was found'),
    nested: z.boolean().describe('It stands in another quotation'),
    attribution,
    verdict: z
      .enum(VERDICTS)
      .describe(
        'verbatim: in one place; assembled: verbatim, from several; altered: like words of a document, or in part; not-found: not in these documents',
      ),
    weak: z.boolean().describe('Verbatim, but words so few or common that it proves little'),
    reported: z
      .boolean()
      .describe('Given to the inspectors, though the document itself quotes others so'),
    fails: z
      .boolean()
      .describe('It should stand in the documents as the inspectors’ words, and does not'),
    pieces: z.array(piece).describe('One where it stands in one place'),
  })
  .describe('A quotation of the article');

/** What stands behind the quotations of an article. */
export const quotesSchema = z
  .strictObject({
    schemaVersion: z.literal(QUOTES_VERSION),
    article: z
      .strictObject({ source: words.describe('The name of the article'), mediaType: words })
      .describe('The article'),
    documents: z.array(document).describe('By area, date and name'),
    quotations: z.array(quotation).describe('In the order of the article'),
  })
  .describe('The quotations of an article, checked against letters and reports');

export type Quotes = z.infer<typeof quotesSchema>;
export type QuoteDocument = Quotes['documents'][number];
export type CheckedQuotation = Quotes['quotations'][number];
export type CheckedPiece = CheckedQuotation['pieces'][number];
export type Standing = CheckedPiece['places'][number];
export type Verdict = CheckedQuotation['verdict'];
