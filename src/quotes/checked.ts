import type { Paragraph } from './article.js';
import type { Attribution } from './attribution.js';
import type { LookedUp } from './check.js';
import type { Piece } from './pieces.js';
import { placeOfQuotation, type Quotation, wordsOf } from './quotation.js';
import { isReported, namesOthers } from './reported.js';
import type { CheckedPiece, CheckedQuotation, QuoteDocument } from './schema.js';
import { shortPlace, standingOf, standingOfAlteration } from './standing.js';

/** How many places are given; the others are only counted. */
const SHOWN = 20;

/** What a quotation is checked against. */
interface CheckedIn {
  paragraphs: readonly Paragraph[];
  documents: readonly QuoteDocument[];
  strict: boolean;
  /** The words of the article’s author around it. */
  around: string;
}

/** A quotation as the result has it: whose words it is, where they stand, and whether it fails. */
export function checkedQuotation(
  quotation: Quotation,
  attribution: Attribution,
  { verdict, weak, pieces }: LookedUp,
  { paragraphs, documents, strict, around }: CheckedIn,
): CheckedQuotation {
  const { stretches, manner, closed, within } = quotation;
  const { to, name } = attribution;
  // "A report says" may be anybody’s; one whose words are like the letter’s is not.
  const isLike = to === 'unknown' && name !== null && verdict === 'altered';
  const isTheirs = to === 'inspectors' || isLike || (strict && to === 'unknown');
  // The inspectors said so only where they did not quote somebody else.
  const isOthers =
    to === 'inspectors' && !namesOthers(around) && pieces.length > 0 && pieces.every(isOfOthers);
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
    reported: isOthers,
    fails: isOthers || (isTheirs && (verdict === 'altered' || verdict === 'not-found')),
    pieces: pieces.map((piece) => checkedPiece(piece, documents)),
  };
}

/** Whether words stand only in what a document quotes of others. */
function isOfOthers(piece: Piece): boolean {
  return piece.verdict === 'verbatim' && isReported(piece.found);
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
