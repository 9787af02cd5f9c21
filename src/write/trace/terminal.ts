import type { ChalkInstance } from 'chalk';
import type { Warning } from '../../record/schema.js';
import type { Fate, Trace } from '../../trace.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { wrap } from '../wrap.js';

/** Letters of a sign that are shown. */
const SIGN = 90;

/**
 * How a document was read, for a terminal: why its family was chosen, then each line of the document
 * beside what it became, then the warnings.
 */
export function toTerminal(
  inspection: Trace,
  { chalk, width }: Pick<WriteOptions, 'chalk' | 'width'>,
): string {
  const parts = [
    reasons(inspection),
    trace(inspection.fates, chalk, width),
    warningsOf(inspection.warnings, chalk),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function reasons({ kind, forced, families }: Trace): string {
  const chosen = families.find((family) => family.kind === kind);
  const why = forced ? 'asked for, though it was not recognised' : 'recognised';
  const others = families.filter((family) => family.kind !== kind);
  return [`${kind}: ${why}`, ...signs(chosen?.signs ?? []), ...others.map(other)].join('\n');
}

function other({ kind, recognised, signs }: Trace['families'][number]): string {
  const found = signs.length === 0 ? 'none of its signs' : `only ${quote(signs)}`;
  return recognised ? `${kind}: would fit too: ${quote(signs)}` : `not ${kind}: ${found}`;
}

function signs(found: readonly string[]): string[] {
  return found.map((sign) => `  “${cut(sign)}”`);
}

function quote(found: readonly string[]): string {
  return found
    .slice(0, 3)
    .map((sign) => `“${cut(sign)}”`)
    .join(', ');
}

function cut(words: string): string {
  return harmless(words.length > SIGN ? `${words.slice(0, SIGN).trimEnd()}…` : words);
}

function trace(fates: readonly Fate[], chalk: ChalkInstance, width: number): string {
  const lines: string[] = [];
  const column = Math.max(0, ...fates.map((fate) => labelOf(fate).length)) + 1;
  let page: number | null = null;
  for (const fate of fates) {
    if ('page' in fate.at && fate.at.page !== page) {
      page = fate.at.page;
      lines.push('', chalk.bold(`page ${page}`));
    }
    const words = fate.lines.flatMap((line) => wrap(harmless(line), width - column - 2));
    for (const [index, line] of words.entries()) {
      const label = index === 0 ? labelOf(fate) : '';
      lines.push(`${colour(fate, chalk)(label.padEnd(column))}| ${line}`);
    }
  }
  return lines.join('\n').replace(/^\n/, '');
}

function labelOf({ became, at }: Fate): string {
  const place = 'line' in at ? `${at.line} ` : '';
  return `${place}${became === 'unplaced' ? 'UNPLACED' : became}`;
}

function colour({ became }: Fate, chalk: ChalkInstance): (words: string) => string {
  if (became === 'unplaced') return chalk.red;
  if (became.includes('/')) return chalk.green;
  return became === 'furniture' ? chalk.dim : chalk.cyan;
}

function warningsOf(warnings: readonly Warning[], chalk: ChalkInstance): string {
  return warnings
    .map(
      ({ rule, message, at }) =>
        `${chalk.yellow('warning:')} ${placeOf(at)}${harmless(message)} [${rule}]`,
    )
    .join('\n');
}

function placeOf(at: Warning['at']): string {
  if (at === null) return '';
  return 'page' in at ? `page ${at.page}: ` : `line ${at.line}: `;
}
