import type { ChalkInstance } from 'chalk';
import type { Warning } from '../../record/schema.js';
import type { LineUse, Trace } from '../../trace.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { wrap } from '../wrap.js';

type Options = Pick<WriteOptions, 'chalk' | 'width'>;

/** Characters of a sign that are shown. */
const MOST = 90;
/** Signs that are shown of a family that was not chosen. */
const FEW = 3;

/**
 * How a document was read, for a terminal: why its family was chosen, then each line of the document
 * beside what it became, then the warnings.
 */
export function toTerminal(trace: Trace, options: Options): string {
  const parts = [
    familiesPart(trace),
    linesPart(trace.uses, options),
    warningsPart(trace.warnings, options),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function familiesPart({ kind, forced, families }: Trace): string {
  const chosen = families.find((family) => family.kind === kind);
  const others = families.filter((family) => family.kind !== kind);
  const why = forced ? 'as asked, though not recognised' : 'recognised';
  const signs = (chosen?.signs ?? []).map((sign) => `  “${cut(sign)}”`);
  return [`${kind}: ${why}`, ...signs, ...others.map(otherFamily)].join('\n');
}

function otherFamily({ kind, recognised, signs }: Trace['families'][number]): string {
  const shown = signs
    .slice(0, FEW)
    .map((sign) => `“${cut(sign)}”`)
    .join(', ');
  if (recognised) return `${kind}: would fit too: ${shown}`;
  return `not ${kind}: ${signs.length === 0 ? 'none of its signs' : `only ${shown}`}`;
}

function cut(sign: string): string {
  return harmless(sign.length > MOST ? `${sign.slice(0, MOST).trimEnd()}…` : sign);
}

function linesPart(uses: readonly LineUse[], { chalk, width }: Options): string {
  const lines: string[] = [];
  const column = Math.max(0, ...uses.map((use) => labelOf(use).length)) + 1;
  let page: number | null = null;
  for (const use of uses) {
    if ('page' in use.at && use.at.page !== page) {
      page = use.at.page;
      lines.push('', chalk.bold(`page ${page}`));
    }
    const colour = colourOf(use, chalk);
    const words = use.lines.flatMap((line) => wrap(harmless(line), width - column - 2));
    for (const [index, line] of words.entries()) {
      const label = index === 0 ? labelOf(use) : '';
      lines.push(`${colour(label.padEnd(column))}| ${line}`);
    }
  }
  return lines.join('\n').replace(/^\n/, '');
}

function labelOf({ use, at }: LineUse): string {
  const place = 'line' in at ? `${at.line} ` : '';
  return `${place}${use === 'unplaced' ? 'UNPLACED' : use}`;
}

function colourOf({ use }: LineUse, chalk: ChalkInstance): (words: string) => string {
  if (use === 'unplaced') return chalk.red;
  if (use.includes('/')) return chalk.green;
  return use === 'furniture' ? chalk.dim : chalk.cyan;
}

function warningsPart(warnings: readonly Warning[], { chalk }: Options): string {
  const lines = warnings.map(
    ({ rule, message, at }) =>
      `${chalk.yellow('warning:')} ${placeOf(at)}${harmless(message)} [${rule}]`,
  );
  return lines.join('\n');
}

function placeOf(at: Warning['at']): string {
  if (at === null) return '';
  return 'page' in at ? `page ${at.page}: ` : `line ${at.line}: `;
}
