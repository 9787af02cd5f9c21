import type { CheckedPiece, CheckedQuotation, Quotes } from '../../quotes/schema.js';
import { plain } from '../record/markdown.js';
import {
  attributionText,
  documentLines,
  omissionText,
  overview,
  placeText,
  standingText,
  verdictName,
} from './view.js';

/** Places that are shown of one quotation; the others are counted. */
const SHOWN = 2;

/** What stands behind the quotations of an article as Markdown. */
export function toMarkdown(result: Quotes): string {
  const { article, quotations } = result;
  const parts = [
    `# Quotations in ${plain(article.source)}`,
    documentLines(result)
      .map((line) => `- ${plain(line)}`)
      .join('\n'),
    overview(result)
      .map((line) => `- ${line}`)
      .join('\n'),
    ...quotations.flatMap(quotationPart),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function quotationPart(quotation: CheckedQuotation, index: number): string[] {
  const { at, text, closed, pieces } = quotation;
  const unclosed = closed ? '' : ', its closing mark is missing';
  return [
    `## ${index + 1}. ${verdictName(quotation)}${quotation.fails ? ' (fails)' : ''}`,
    `> ${plain(text)}`,
    `${placeText(at)} of the article${unclosed}; ${plain(attributionText(quotation))}.`,
    ...pieces.flatMap((piece) => pieceLines(piece, pieces.length > 1)),
  ];
}

function pieceLines(
  { text, verdict, places, occurrences, changes }: CheckedPiece,
  isOneOfMany: boolean,
): string[] {
  const missing = verdict === 'not-found' ? ': not in these documents' : '';
  const more = occurrences - Math.min(SHOWN, places.length);
  const lines = places
    .slice(0, SHOWN)
    .flatMap(({ before, words, after, omitted, ...place }) => [
      `- ${plain(standingText({ before, words, after, omitted, ...place }))}: ${plain(before)}**${plain(words)}**${plain(after)}`,
      ...omitted.map((gap) => `  - ${plain(omissionText(gap))}`),
    ]);
  return [
    ...(isOneOfMany ? [`“${plain(text)}”${missing}`] : []),
    ...(verdict === 'altered' ? [`From the document to the article: ${marked(changes)}`] : []),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...(more > 0 ? [`And in ${more} more ${more === 1 ? 'place' : 'places'}.`] : []),
  ];
}

function marked(changes: CheckedPiece['changes']): string {
  const pieces = changes.map(([kind, text]) => {
    if (kind === 'same') return plain(text);
    return kind === 'out' ? `~~${plain(text)}~~` : `**${plain(text)}**`;
  });
  return pieces.join(' ');
}
