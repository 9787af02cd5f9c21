import type { CheckedPiece, CheckedQuotation, Quotes } from '../../quotes/schema.js';
import { doubtText } from '../doubt.js';
import { documentOf, escaped, list } from '../markdown.js';
import { changesAsMarkdown } from '../word-changes.js';
import { overview } from './overview.js';
import {
  attributionText,
  documentLines,
  furtherPlaces,
  omissionText,
  placeText,
  SHOWN,
  standingText,
  verdictName,
} from './view.js';

/** What stands behind the quotations of an article, as Markdown. */
export function toMarkdown(result: Quotes): string {
  return documentOf([
    `# Quotations in ${escaped(result.article.source)}`,
    list(documentLines(result)),
    list(overview(result)),
    ...result.quotations.flatMap(quotationPart),
  ]);
}

function quotationPart(quotation: CheckedQuotation, index: number): string[] {
  const { at, text, closed, pieces } = quotation;
  const unclosed = closed ? '' : ', closing quotation mark missing';
  return [
    `## ${index + 1}. ${verdictName(quotation)}${quotation.fails ? ' (fails)' : ''}`,
    `> ${escaped(text)}`,
    `${placeText(at)} of the article${unclosed}; ${escaped(attributionText(quotation))}.`,
    ...pieces.flatMap((piece) => pieceParts(piece, pieces.length > 1)),
  ];
}

function pieceParts(piece: CheckedPiece, isOneOfMany: boolean): string[] {
  const { text, verdict, changes } = piece;
  const missing = verdict === 'not-found' ? ': not in these documents' : '';
  const further = furtherPlaces(piece);
  return [
    isOneOfMany ? `“${escaped(text)}”${missing}` : '',
    verdict === 'altered' ? `From the document to the article: ${changesAsMarkdown(changes)}` : '',
    placeLines(piece).join('\n'),
    further ? `And in ${further}.` : '',
  ];
}

function placeLines({ places }: CheckedPiece): string[] {
  return places.slice(0, SHOWN).flatMap((place) => {
    const { before, words, after, omitted, warnings } = place;
    const context = `${escaped(before)}**${escaped(words)}**${escaped(after)}`;
    return [
      `- ${escaped(standingText(place))}: ${context}`,
      ...omitted.map((gap) => `  - ${escaped(omissionText(gap))}`),
      ...warnings.map((warning) => `  - ${escaped(doubtText(warning))}`),
    ];
  });
}
