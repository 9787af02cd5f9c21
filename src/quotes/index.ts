import type { Root } from 'mdast';
import { ArealetterError } from '../errors.js';
import type { LetterRecord } from '../record/schema.js';
import { type Paragraph, paragraphsOf } from './article.js';
import { type Attribution, attributions } from './attribution.js';
import { type Finding, lookUp, type Piece } from './check.js';
import { placeOfQuotation, type Quotation, quotationsOf, wordsOf } from './quotations.js';
import {
  type CheckedPiece,
  type CheckedQuotation,
  QUOTES_VERSION,
  type QuoteDocument,
  type Quotes,
} from './schema.js';
import { shortPlace, standingOf, standingOfAlteration } from './standing.js';
import { textsOf } from './texts.js';

/** An article as it was read. */
export interface Article {
  tree: Root;
  source: string;
  mediaType: string;
}

/** How strictly quotations are taken. */
export interface QuotesOptions {
  /** A quotation that nobody is named for must stand in the documents too. */
  strict?: boolean;
}

/** No article has as many quotations. */
const MOST = 5000;

/** Places that are written down; the others are counted. */
const SHOWN = 20;

/**
 * Finds the quotations of an article, whose words they are, and where they stand in letters and reports.
 * The order of the records makes no difference.
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
  const stretches = quotations.map((one) => one.stretches.map((part) => wordsOf(part, paragraphs)));
  const results = lookUp(stretches, texts);
  return {
    schemaVersion: QUOTES_VERSION,
    article: { source, mediaType },
    documents,
    quotations: quotations.map((quotation, index) => {
      const attribution = named.get(quotation) as Attribution;
      const result = results[index] as Finding;
      return checked(quotation, attribution, result, { paragraphs, documents, strict });
    }),
  };
}

/** A quotation in a quotation is part of its words, unless it is said to be the inspectors’. */
function isShown(quotation: Quotation, named: ReadonlyMap<Quotation, Attribution>): boolean {
  if (!quotation.within) return true;
  const outer = named.get(quotation.within);
  return named.get(quotation)?.to === 'inspectors' && outer?.to !== 'inspectors';
}

interface Around {
  paragraphs: readonly Paragraph[];
  documents: readonly QuoteDocument[];
  strict: boolean;
}

function checked(
  quotation: Quotation,
  attribution: Attribution,
  { verdict, weak, pieces }: Finding,
  { paragraphs, documents, strict }: Around,
): CheckedQuotation {
  const { stretches, manner, closed, within } = quotation;
  const isTheirs = attribution.to === 'inspectors' || (strict && attribution.to === 'unknown');
  const words = stretches.map((stretch) => wordsOf(stretch, paragraphs)).filter(Boolean);
  return {
    text: words.join(' '),
    stretches: words,
    at: shortPlace(placeOfQuotation(quotation, paragraphs)),
    manner,
    closed,
    nested: within !== null,
    attribution,
    verdict,
    weak: weak && verdict === 'verbatim',
    fails: isTheirs && (verdict === 'altered' || verdict === 'not-found'),
    pieces: pieces.map((piece) => checkedPiece(piece, documents)),
  };
}

function checkedPiece(piece: Piece, documents: readonly QuoteDocument[]): CheckedPiece {
  const { text, verdict } = piece;
  const none = { text, verdict, places: [], occurrences: 0, changes: [], score: 0 };
  if (piece.verdict === 'not-found') return none;
  if (piece.verdict === 'altered') {
    const { words, share } = piece.alteration;
    const places = [standingOfAlteration(piece.alteration, documents)];
    return { ...none, places, occurrences: 1, changes: words, score: share };
  }
  const places = piece.found.slice(0, SHOWN).map((found) => standingOf(found, documents));
  return { ...none, places, occurrences: piece.found.length, score: 1 };
}

function documentOf({ source, kind, title, area, dates }: LetterRecord): QuoteDocument {
  const date = dates.letter ?? dates.inspection?.to ?? null;
  return { source: source.name, kind, title, area: area.name, date };
}

function byDocument(one: LetterRecord, other: LetterRecord): number {
  const [a, b] = [keyOf(one), keyOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf(record: LetterRecord): string {
  const { area, date, source } = documentOf(record);
  return [area, date, source, record.source.sha256].join('\u0000');
}
