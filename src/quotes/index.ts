import type { Root } from 'mdast';
import { ArealetterError } from '../errors.js';
import { dateOf } from '../record/date.js';
import { compareTexts } from '../record/order.js';
import type { LetterRecord } from '../record/schema.js';
import { Around } from './around.js';
import { paragraphsOf } from './article.js';
import { type Attribution, attributions } from './attribution.js';
import { type LookedUp, lookUp } from './check.js';
import { checkedQuotation } from './checked.js';
import { type Quotation, wordsOf } from './quotation.js';
import { quotationsOf } from './quotations.js';
import { QUOTES_VERSION, type QuoteDocument, type Quotes } from './schema.js';
import { textsOf } from './texts.js';

/** An article as it was read. */
export interface Article {
  tree: Root;
  source: string;
  mediaType: string;
}

/** How strictly quotations are checked. */
export interface QuotesOptions {
  /** Quotations that are attributed to nobody must stand in the documents too. */
  strict?: boolean;
}

/** More quotations than any article has. */
const MOST = 5000;

/**
 * Finds the quotations of an article, whose words they are, and where they stand in letters and reports.
 * The order of the records does not matter.
 *
 * @throws ArealetterError `too-large` where an article has more than 5,000 quotations.
 */
export function checkQuotes(
  { tree, source, mediaType }: Article,
  records: readonly LetterRecord[],
  { strict = false }: QuotesOptions = {},
): Quotes {
  const paragraphs = paragraphsOf(tree);
  const found = quotationsOf(paragraphs);
  if (found.length > MOST) {
    throw new ArealetterError(
      'too-large',
      `${source} has ${found.length} quotations; at most ${MOST} are checked`,
    );
  }
  const named = attributions(found, paragraphs);
  const quotations = found.filter((quotation) => isShown(quotation, named));
  const inOrder = [...records].sort(byDocument);
  const documents = inOrder.map(documentOf);
  const texts = inOrder.flatMap(textsOf);
  const around = new Around(found, paragraphs);
  const asked = quotations.map((one) => ({
    stretches: one.stretches.map((part) => wordsOf(part, paragraphs)),
    around: around.of(one),
  }));
  const results = lookUp(asked, texts);
  return {
    schemaVersion: QUOTES_VERSION,
    article: { source, mediaType },
    documents,
    quotations: quotations.map((quotation, index) => {
      const attribution = named.get(quotation) as Attribution;
      const result = results[index] as LookedUp;
      return checkedQuotation(quotation, attribution, result, {
        ...{ paragraphs, documents, strict },
        around: around.of(quotation),
      });
    }),
  };
}

/** A quotation within another is part of its words, unless it is said to be the inspectors’. */
function isShown(quotation: Quotation, named: ReadonlyMap<Quotation, Attribution>): boolean {
  if (!quotation.within) return true;
  const outer = named.get(quotation.within);
  return named.get(quotation)?.to === 'inspectors' && outer?.to !== 'inspectors';
}

function documentOf({ source, kind, title, area, dates }: LetterRecord): QuoteDocument {
  return { source: source.name, kind, title, area: area.name, date: dateOf({ dates }) };
}

function byDocument(one: LetterRecord, other: LetterRecord): number {
  return compareTexts(keyOf(one), keyOf(other));
}

function keyOf(record: LetterRecord): string {
  const { area, date, source } = documentOf(record);
  return [area, date, source, record.source.sha256].join('\u0000');
}
