import type { ChalkInstance } from 'chalk';
import type { Found, Hit } from '../../search/index.js';
import { doubtText } from '../doubt.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { reference } from '../place.js';
import { indented, labelled } from '../wrap.js';
import { contextOf, countLine, marked, typeName, whereAndWhen } from './entry.js';

// Stand around a found word while lines are made: control characters, which `harmless` replaces in texts.
const OPEN = '\u0001';
const CLOSE = '\u0002';

/** Hits for a terminal, best first, found words coloured or between asterisks; nothing where there are none. */
export function toTerminal(found: Found, options: WriteOptions): string {
  if (found.total === 0) return '';
  const entries = found.hits.map((hit, index) => entry(hit, index + 1, options));
  return `${[...entries, countLine(found)].join('\n\n')}\n`;
}

function entry(hit: Hit, rank: number, { chalk, width, full }: WriteOptions): string {
  const number = `${rank}. `;
  const indent = ' '.repeat(number.length);
  const head = harmless(`${whereAndWhen(hit)}: ${typeName(hit)}`);
  const place = harmless(`[${reference(hit.finding)}, ${hit.document.source}]`);
  return [
    chalk.bold(labelled(number, head, width)),
    shown(indented(contextWords(hit, full), indent, width), chalk),
    chalk.cyan(indented(place, indent, width)),
    ...hit.warnings.map((warning) =>
      chalk.yellow(indented(harmless(doubtText(warning)), indent, width)),
    ),
  ].join('\n');
}

/** Marks each word by itself, so that a mark never runs over the end of a line. */
function contextWords(hit: Hit, full: boolean): string {
  const context = contextOf(hit, full);
  const clean = { ...context, text: harmless(context.text) };
  return marked(clean, (words) =>
    words
      .split(' ')
      .map((word) => OPEN + word + CLOSE)
      .join(' '),
  );
}

function shown(words: string, chalk: ChalkInstance): string {
  const show = (text: string) => (chalk.level > 0 ? chalk.bold.yellow(text) : `*${text}*`);
  return words
    .replaceAll(`${CLOSE} ${OPEN}`, ' ')
    .split(OPEN)
    .map((piece, index) => {
      const [inside = '', ...outside] = piece.split(CLOSE);
      return index === 0 ? piece : show(inside) + outside.join('');
    })
    .join('');
}
