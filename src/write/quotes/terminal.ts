import type { ChalkInstance } from 'chalk';
import type { CheckedPiece, CheckedQuotation, Quotes, Standing } from '../../quotes/schema.js';
import { sentences } from '../../similarity/words.js';
import { harmless } from '../harmless.js';
import { indented } from '../wrap.js';
import {
  attributionText,
  documentLines,
  omissionText,
  overview,
  placeText,
  standingText,
  verdictName,
} from './view.js';

/** How a result is shown on a terminal. */
export interface TerminalOptions {
  chalk: ChalkInstance;
  /** Letters in a line. */
  width: number;
}

/** Places that are shown of one quotation; the others are counted. */
const SHOWN = 2;
const INDENT = '   ';
const DEEPER = '     ';

/** What stands behind the quotations of an article, for a terminal. No meaning rests on colour. */
export function toTerminal(result: Quotes, options: TerminalOptions): string {
  const parts = [
    head(result, options),
    ...result.quotations.map((quotation, index) => quotationPart(quotation, index + 1, options)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function head(result: Quotes, { chalk, width }: TerminalOptions): string {
  const { article, quotations } = result;
  const noun = quotations.length === 1 ? 'quotation' : 'quotations';
  return [
    chalk.bold(indented(harmless(`${article.source}: ${quotations.length} ${noun}`), '', width)),
    ...documentLines(result).map((line) => indented(harmless(line), '  ', width)),
    ...overview(result).map((line) => chalk.bold(indented(line, '  ', width))),
  ].join('\n');
}

function quotationPart(
  quotation: CheckedQuotation,
  number: number,
  options: TerminalOptions,
): string {
  const { chalk, width } = options;
  const { at, closed, nested, manner, pieces, verdict } = quotation;
  const fails = quotation.fails ? ' (fails)' : '';
  const remarks = [
    ...(nested ? ['in another quotation'] : []),
    ...(manner === 'block' ? ['a block quotation'] : []),
    ...(closed ? [] : ['its closing mark is missing']),
  ];
  const title = `${number}. ${verdictName(quotation).toUpperCase()}${fails}`;
  const place = [`${placeText(at)} of the article`, ...remarks].join(', ');
  return [
    colourOf(quotation, chalk)(indented(title, '', width)),
    indented(harmless(`${place}; ${attributionText(quotation)}`), INDENT, width),
    indented(harmless(`“${shown(quotation)}”`), INDENT, width),
    ...pieces.flatMap((piece) =>
      pieceLines(piece, verdict !== 'not-found' && pieces.length > 1, options),
    ),
  ].join('\n');
}

/** Of other people’s words the first sentence is enough. */
function shown({ text, verdict, attribution }: CheckedQuotation): string {
  const [first = text, ...rest] = sentences(text);
  const isTheirs = verdict === 'not-found' && attribution.to === 'other';
  return isTheirs && rest.length > 0 ? `${first} […]` : text;
}

function pieceLines(piece: CheckedPiece, isOneOfMany: boolean, options: TerminalOptions): string[] {
  const { chalk, width } = options;
  const { text, verdict, places, occurrences, changes } = piece;
  const lines: string[] = [];
  if (isOneOfMany)
    lines.push(
      indented(
        harmless(`- “${text}”${verdict === 'not-found' ? ': not in these documents' : ''}`),
        INDENT,
        width,
      ),
    );
  if (verdict === 'altered') {
    lines.push(
      indented(
        `the document [-out-], the article {+in+}: ${marked(changes, chalk)}`,
        DEEPER,
        width,
      ),
    );
  }
  for (const place of places.slice(0, SHOWN)) {
    const word = verdict === 'altered' ? 'alters' : 'stands in';
    lines.push(chalk.cyan(indented(harmless(`${word} ${standingText(place)}`), INDENT, width)));
    lines.push(indented(harmless(inContext(place)), DEEPER, width));
    for (const gap of place.omitted) {
      lines.push(indented(harmless(omissionText(gap)), DEEPER, width));
    }
  }
  const more = occurrences - Math.min(SHOWN, places.length);
  if (more > 0) lines.push(`${INDENT}and in ${more} more ${more === 1 ? 'place' : 'places'}`);
  return lines;
}

/** The words of the document between `>>` and `<<`, with those around them. */
function inContext({ before, words, after }: Standing): string {
  return `${before}>>${words}<<${after}`.trim();
}

/** `[-what went-] {+what came+}`, as `git diff --word-diff` marks it. */
function marked(changes: CheckedPiece['changes'], chalk: ChalkInstance): string {
  const pieces = changes.map(([kind, text]) => {
    if (kind === 'same') return harmless(text);
    return kind === 'out'
      ? chalk.red(`[-${harmless(text)}-]`)
      : chalk.green(`{+${harmless(text)}+}`);
  });
  return pieces.join(' ');
}

function colourOf({ fails, verdict, weak }: CheckedQuotation, chalk: ChalkInstance) {
  if (fails) return chalk.red.bold;
  if (verdict === 'verbatim' && !weak) return chalk.green.bold;
  return verdict === 'not-found' ? chalk.bold : chalk.yellow.bold;
}
