import type { ChalkInstance } from 'chalk';
import type { CheckedPiece, CheckedQuotation, Quotes, Standing } from '../../quotes/schema.js';
import { count } from '../count.js';
import { doubtText } from '../doubt.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { changesForTerminal } from '../word-changes.js';
import { firstSentence } from '../words.js';
import { indented } from '../wrap.js';
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

type Options = Pick<WriteOptions, 'chalk' | 'width'>;

const INDENT = '   ';
const DEEPER = '     ';

/** What stands behind the quotations of an article, for a terminal. No meaning rests on colour. */
export function toTerminal(result: Quotes, options: Options): string {
  const parts = [
    head(result, options),
    ...result.quotations.map((quotation, index) => quotationPart(quotation, index + 1, options)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function head(result: Quotes, { chalk, width }: Options): string {
  const { article, quotations } = result;
  const title = `${article.source}: ${count(quotations.length, 'quotation')}`;
  return [
    chalk.bold(indented(harmless(title), '', width)),
    ...documentLines(result).map((line) => indented(harmless(line), '  ', width)),
    ...overview(result).map((line) => chalk.bold(indented(line, '  ', width))),
  ].join('\n');
}

function quotationPart(quotation: CheckedQuotation, number: number, options: Options): string {
  const { chalk, width } = options;
  const { pieces, verdict } = quotation;
  const fails = quotation.fails ? ' (fails)' : '';
  const title = `${number}. ${verdictName(quotation).toUpperCase()}${fails}`;
  const isInPieces = verdict !== 'not-found' && pieces.length > 1;
  return [
    colourOf(quotation, chalk)(indented(title, '', width)),
    indented(harmless(aboutText(quotation)), INDENT, width),
    indented(harmless(`“${shown(quotation)}”`), INDENT, width),
    ...pieces.flatMap((piece) => pieceLines(piece, isInPieces, options)),
  ].join('\n');
}

/** Where the article has it, in what form, and whose words it says these are. */
function aboutText(quotation: CheckedQuotation): string {
  const { at, closed, nested, manner } = quotation;
  const place = [
    `${placeText(at)} of the article`,
    ...(nested ? ['inside another quotation'] : []),
    ...(manner === 'block' ? ['a block quotation'] : []),
    ...(closed ? [] : ['closing quotation mark missing']),
  ].join(', ');
  return `${place}; ${attributionText(quotation)}`;
}

/** Of other people’s words the first sentence is enough. */
function shown({ text, verdict, attribution }: CheckedQuotation): string {
  const isTheirs = verdict === 'not-found' && attribution.to === 'other';
  return isTheirs ? firstSentence(text) : text;
}

function pieceLines(
  piece: CheckedPiece,
  isOneOfMany: boolean,
  { chalk, width }: Options,
): string[] {
  const { text, verdict, places, changes } = piece;
  const missing = verdict === 'not-found' ? ': not in these documents' : '';
  const label = verdict === 'altered' ? 'altered from' : 'found in';
  const further = furtherPlaces(piece);
  const line = (words: string, indent: string) => indented(words, indent, width);
  const altered = `the document [-out-], the article {+in+}: ${changesForTerminal(changes, chalk)}`;
  return [
    ...(isOneOfMany ? [line(harmless(`- “${text}”${missing}`), INDENT)] : []),
    ...(verdict === 'altered' ? [line(altered, DEEPER)] : []),
    ...places
      .slice(0, SHOWN)
      .flatMap((place) => [
        chalk.cyan(line(harmless(`${label} ${standingText(place)}`), INDENT)),
        line(harmless(inContext(place)), DEEPER),
        ...place.omitted.map((gap) => line(harmless(omissionText(gap)), DEEPER)),
        ...place.warnings.map((warning) =>
          chalk.yellow(line(harmless(doubtText(warning)), DEEPER)),
        ),
      ]),
    ...(further ? [`${INDENT}and in ${further}`] : []),
  ];
}

/** The words of the document between `>>` and `<<`, with those around them. */
function inContext({ before, words, after }: Standing): string {
  return `${before}>>${words}<<${after}`.trim();
}

function colourOf({ fails, verdict, weak }: CheckedQuotation, chalk: ChalkInstance) {
  if (fails) return chalk.red.bold;
  if (verdict === 'verbatim' && !weak) return chalk.green.bold;
  return verdict === 'not-found' ? chalk.bold : chalk.yellow.bold;
}
