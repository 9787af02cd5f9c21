import type { ChalkInstance } from 'chalk';
import type { Warning } from '../record/schema.js';
import type { LineUse, Trace } from '../trace.js';
import { harmless } from './harmless.js';
import { wrap } from './wrap.js';

/** Letters of a sign that are shown. */
const SIGN = 90;

/**
 * A trace as text for a terminal: why the family was chosen, then each line of the document beside its
 * use, then the warnings.
 *
 * @param width - Letters in a line.
 */
export function toText(trace: Trace, chalk: ChalkInstance, width: number): string {
  const parts = [
    reasons(trace),
    linesOf(trace.uses, chalk, width),
    warningsOf(trace.warnings, chalk),
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

function linesOf(uses: readonly LineUse[], chalk: ChalkInstance, width: number): string {
  const lines: string[] = [];
  const column = Math.max(0, ...uses.map((use) => labelOf(use).length)) + 1;
  let page: number | null = null;
  for (const use of uses) {
    if ('page' in use.at && use.at.page !== page) {
      page = use.at.page;
      lines.push('', chalk.bold(`page ${page}`));
    }
    const words = use.lines.flatMap((line) => wrap(harmless(line), width - column - 2));
    for (const [index, line] of words.entries()) {
      const label = index === 0 ? labelOf(use) : '';
      lines.push(`${colour(use, chalk)(label.padEnd(column))}| ${line}`);
    }
  }
  return lines.join('\n').replace(/^\n/, '');
}

function labelOf({ use, at }: LineUse): string {
  const place = 'line' in at ? `${at.line} ` : '';
  return `${place}${use === 'unplaced' ? 'UNPLACED' : use}`;
}

function colour({ use }: LineUse, chalk: ChalkInstance): (words: string) => string {
  if (use === 'unplaced') return chalk.red;
  if (use.includes('/')) return chalk.green;
  return use === 'furniture' ? chalk.dim : chalk.cyan;
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
